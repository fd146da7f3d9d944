using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Specwright.Planning.Naming;

/// <summary>The only way to the name of a generated file: what compiler and every file system accept, and unique whatever its case.</summary>
internal sealed class HintName
{
    /// <summary>The longest name without its ending; a folder has to fit before it into the 260 characters of Windows.</summary>
    private const int MaxLength = 96;

    // Windows takes these for devices, whatever stands behind the first dot.
    private static readonly HashSet<string> s_devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    private readonly NameScope _names = new([]);

    /// <summary>A name for the file that holds <paramref name="subject"/>.</summary>
    public string Take(string subject)
    {
        var safe = string.Concat(subject.Select(static c => IsSafe(c) ? c.ToString() : "x" + ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
        var dot = safe.IndexOf('.');
        var stem = dot < 0 ? safe : safe.Substring(0, dot);
        if (s_devices.Contains(stem))
        {
            safe = stem + "_" + safe.Substring(stem.Length);
        }

        return _names.Take(CSharpIdentifier.Shorten(safe, MaxLength)) + ".g.cs";
    }

    private static bool IsSafe(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_';
}
