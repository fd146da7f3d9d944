using System.Globalization;
using System.Linq;

namespace Specwright.Planning.Naming;

/// <summary>The only way to the name of a generated file: what the compiler accepts, and unique whatever its case.</summary>
internal sealed class HintName
{
    private readonly NameScope _names = new([]);

    /// <summary>A name for the file that holds <paramref name="subject"/>.</summary>
    public string Take(string subject)
    {
        var safe = string.Concat(subject.Select(static c => IsSafe(c) ? c.ToString() : "x" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        return _names.Take(CSharpIdentifier.Shorten(safe)) + ".g.cs";
    }

    private static bool IsSafe(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';
}
