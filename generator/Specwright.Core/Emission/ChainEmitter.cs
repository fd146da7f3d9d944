using System.Collections.Generic;
using System.Linq;

namespace Specwright.Emission;

/// <summary>Writes calls that continue an expression, as many on a line as fit.</summary>
internal static class ChainEmitter
{
    public static void Emit(CodeWriter writer, IEnumerable<string> calls)
    {
        using (writer.Indent())
        {
            var line = "";
            foreach (var call in calls.Where(static call => call.Length > 0))
            {
                if (line.Length > 0 && !writer.Fits(line + call + ";"))
                {
                    writer.Line(line);
                    line = "";
                }

                line += call;
            }

            writer.Line(line + ";");
        }
    }
}
