using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>What a schema says about itself, whatever values it allows.</summary>
internal static class SchemaAnnotations
{
    /// <summary>
    /// <paramref name="schema"/> with what <paramref name="element"/> says put over it. A reference that says nothing
    /// of its own stays as it is, so that its target's annotations are seen.
    /// </summary>
    public static Schema Apply(Element element, Schema schema) => schema with
    {
        Title = element.Text("title") ?? schema.Title,
        Prose = element.Prose("description") ?? schema.Prose,
        IsNullable = schema.IsNullable || IsNullable(element),
        IsDeprecated = schema.IsDeprecated || element.IsDeprecated,
        IsReadOnly = schema.IsReadOnly || element.Flag("readOnly"),
        IsWriteOnly = schema.IsWriteOnly || element.Flag("writeOnly"),
        Default = element.Find("default") is { } value ? NodeJson.Write(value.Node) : schema.Default,
        Location = element.Location,
    };

    // "nullable" belongs to 3.0 and "x-nullable" to 2.0, but documents of every version have both.
    private static bool IsNullable(Element element) => element.Flag("nullable") || element.Flag("x-nullable");
}
