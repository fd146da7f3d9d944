namespace Specwright.Runtime.Json;

/// <summary>A model that may have members which its description does not name (JSON Schema, additionalProperties).</summary>
public abstract class OpenJsonModel : JsonModel
{
    /// <summary>Creates a model without members.</summary>
    protected OpenJsonModel()
    {
    }

    /// <summary>Reads the members of an object that has been entered, and leaves it.</summary>
    /// <param name="reader">The reader, behind the object's start.</param>
    /// <exception cref="System.Text.Json.JsonException">The text is no JSON, or not the JSON of this model.</exception>
    protected OpenJsonModel(ref JsonCursor reader)
        : base(ref reader)
    {
    }

    /// <summary>Members that the description does not name, as they arrived.</summary>
    public JsonMembers AdditionalMembers
    {
        get => Additional;
        set => Additional = value;
    }
}
