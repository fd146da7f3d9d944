using System;
using System.Globalization;
using System.Linq;

namespace Specwright.Runtime.Requests;

/// <summary>What a header can hold.</summary>
internal static class HeaderText
{
    /// <summary>Refuses what .NET would drop or fail on later. The message does not show the value.</summary>
    public static void Require(string name, string value)
    {
        if (value.Any(static character => character != '\t' && character is < ' ' or > '~'))
        {
            throw new ArgumentException($"The header {name} can hold printable ASCII only.", nameof(value));
        }
    }

    /// <summary>The same JSON with escapes for what is not ASCII.</summary>
    public static string ToAscii(string json) => string.Concat(json.Select(static character => character < 0x7F
        ? character.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")));
}
