using System;
using System.IO;
using System.Threading.Tasks;

namespace Corpus.Reporting;

/// <summary>Where reports go.</summary>
internal static class ReportFile
{
    /// <summary>Writes to the output, and into a file when there is one.</summary>
    public static async Task WriteAsync(string text, string? path)
    {
        await Console.Out.WriteAsync(text);
        if (path is not null)
        {
            await File.WriteAllTextAsync(path, text);
        }
    }
}
