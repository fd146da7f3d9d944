using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Benchmarks.Synthetic;

/// <summary>Sources on disk, for the compiler.</summary>
internal static class SourceFolder
{
    /// <summary>Writes files into a new folder; their paths.</summary>
    public static IReadOnlyList<string> Write(string folder, IEnumerable<string> texts)
    {
        Directory.CreateDirectory(folder);
        return [.. texts.Select((text, index) =>
        {
            string path = Path.Combine(folder, index.ToString(CultureInfo.InvariantCulture) + ".cs");
            File.WriteAllText(path, text);
            return path;
        })];
    }
}
