using System.Collections.Generic;

namespace Specwright.Emission;

/// <summary>Writes calls that continue an expression, as many on a line as fit.</summary>
internal static class ChainEmitter
{
    public static void Emit(CodeWriter writer, IEnumerable<string> calls)
    {
        using (writer.Indent())
        {
            var length = 0;
            foreach (var call in calls)
            {
                if (length > 0 && !writer.Fits(length + call.Length + 1))
                {
                    writer.Line();
                    length = 0;
                }

                writer.Write(call);
                length += call.Length;
            }

            writer.Line(";");
        }
    }
}
