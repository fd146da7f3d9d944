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
        if (lines.Count == 1)
        {
            var literal = CSharpLiteral.String(lines[0]) + "u8);";
            if (writer.Fits(declaration.Length + literal.Length))
            {
                writer.Line(declaration + literal);
                return;
            }
        }

        // Of one piece: the compiler takes its time over the sum of two.
        writer.Line(declaration + "\"\"\"");
        using (writer.Indent())
        {
            foreach (var line in lines)
            {
                writer.Line(line);
            }

            writer.Line("\"\"\"u8);");
        }
    }
}
