using System.Collections.Generic;
using System.Linq;

namespace Specwright.Emission;

/// <summary>Writes a table of names, which the runtime finds names in.</summary>
internal static class TableEmitter
{
    public static void Emit(CodeWriter writer, string field, IEnumerable<string> names, TypeNames types)
    {
        var declaration = $"private static readonly {types["MemberTable"]} {field} = new(";
        var parts = Utf8Literal.Table(names);
        if (parts.Count == 1 && writer.Fits(declaration + parts[0] + ");"))
        {
            writer.Line(declaration + parts[0] + ");");
            return;
        }

        writer.Line(declaration);
        using (writer.Indent())
        {
            writer.Line(string.Join("\n", parts.Select((part, i) => (i == 0 ? "" : "+ ") + part)) + ");");
        }
    }
}
