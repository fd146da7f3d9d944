using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>What a schema says about itself, whatever values it allows.</summary>
internal static class SchemaAnnotations
{
    /// <summary>
    /// <paramref name="schema"/> with what <paramref name="element"/> says put over it. A reference that says nothing
    /// of its own stays as it is, so that its target's annotations are seen.
    /// </summary>
    public static Schema Apply(Element element, Schema schema) => !SaysAny(element) && schema.Location == element.Location ? schema : schema with
    {
        Title = element.Text("title") ?? schema.Title,
        Prose = element.Prose("description") ?? schema.Prose,
        IsNullable = schema.IsNullable || IsNullable(element),
        IsDeprecated = schema.IsDeprecated || element.IsDeprecated,
        IsReadOnly = schema.IsReadOnly || element.Flag("readOnly"),
        IsWriteOnly = schema.IsWriteOnly || element.Flag("writeOnly"),
        Default = element.FindNode("default") is { } value ? NodeJson.Write(value) : schema.Default,
        Location = element.Location,
    };

    // Most schemas say none of this.
    private static bool SaysAny(Element element)
    {
        if (element.Node is ObjectNode node)
        {
            var members = node.Members;
            for (var i = 0; i < members.Count; i++)
            {
                if (members[i].Name is "title" or "description" or "nullable" or "x-nullable" or "deprecated" or "x-deprecated"
                    or "readOnly" or "writeOnly" or "default")
                {
                    return true;
                }
            }
        }

        return element.Prose("description") is not null;
    }

    // "nullable" belongs to 3.0 and "x-nullable" to 2.0, but documents of every version have both.
    private static bool IsNullable(Element element) => element.Flag("nullable") || element.Flag("x-nullable");
}
