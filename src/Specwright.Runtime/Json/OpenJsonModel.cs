namespace Specwright.Runtime.Json;

/// <summary>A model that may have members which its description does not name (JSON Schema, additionalProperties).</summary>
public abstract class OpenJsonModel : JsonModel
{
    /// <summary>Members that the description does not name, as they arrived.</summary>
    public JsonMembers AdditionalMembers
    {
        get => Additional;
        set => Additional = value;
    }
}
