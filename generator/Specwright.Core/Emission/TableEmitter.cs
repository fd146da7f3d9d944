using System.Collections.Generic;
using System.Linq;

namespace Specwright.Emission;

/// <summary>Writes a table of names, which the runtime finds names in.</summary>
internal static class TableEmitter
{
    public static void Emit(CodeWriter writer, string field, IEnumerable<string> names, TypeNames types)
    {
        var declaration = $"private static readonly {types["MemberTable"]} {field} = new(";
        var lines = Utf8Literal.Table(names);
        var literal = CSharpLiteral.String(lines[0]) + "u8);";
        if (lines.Count == 1 && writer.Fits(declaration + literal))
        {
            writer.Line(declaration + literal);
            return;
        }

        // Of one piece: the compiler takes its time over the sum of two.
        writer.Line(declaration + "\"\"\"");
        using (writer.Indent())
        {
            writer.Line(string.Join("\n", lines));
            writer.Line("\"\"\"u8);");
        }
    }
}
