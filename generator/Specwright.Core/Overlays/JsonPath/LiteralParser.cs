using System.Globalization;
using System.Text;

namespace Specwright.Overlays.JsonPath;

/// <summary>Names, strings and numbers in a query (RFC 9535, sections 2.3.1, 2.3.3 and 2.5.1).</summary>
internal static class LiteralParser
{
    private const long MaxInteger = (1L << 53) - 1;

    public static bool StartsName(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    /// <summary>
    /// A name without quotes. Hyphens are none of the standard's, but have no other meaning here, and the examples of
    /// the Overlay Specification have them (<c>@.x-oai-traits</c>).
    /// </summary>
    public static string ReadName(PathScanner scanner)
    {
        var start = scanner.Position;
        while (!scanner.IsAtEnd && (StartsName(scanner.Current) || scanner.Current is (>= '0' and <= '9') or '-'))
        {
            scanner.Advance();
        }

        return scanner.From(start);
    }

    /// <summary>A whole number that every JSON reader can hold.</summary>
    public static long ReadInteger(PathScanner scanner)
    {
        var start = scanner.Position;
        scanner.TryTake("-");
        SkipDigits(scanner);
        var text = scanner.From(start);
        var digits = text.TrimStart('-');
        var isPlain = digits.Length > 0 && (digits[0] != '0' || text == "0");
        return isPlain && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value is >= -MaxInteger and <= MaxInteger
            ? value
            : throw new PathSyntaxException($"'{text}' is no index", start);
    }

    public static double ReadNumber(PathScanner scanner)
    {
        var start = scanner.Position;
        scanner.TryTake("-");
        var whole = scanner.Position;
        SkipDigits(scanner);
        var isRight = scanner.Position > whole && (scanner.Position == whole + 1 || scanner.From(whole)[0] != '0');
        if (scanner.TryTake("."))
        {
            isRight &= SkipDigits(scanner);
        }

        if (scanner.Current is 'e' or 'E')
        {
            scanner.Advance();
            _ = scanner.TryTake("+") || scanner.TryTake("-");
            isRight &= SkipDigits(scanner);
        }

        var text = scanner.From(start);
        return isRight && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new PathSyntaxException($"'{text}' is no number", start);
    }

    public static string ReadString(PathScanner scanner)
    {
        var quote = scanner.Current;
        scanner.Advance();
        var value = new StringBuilder();
        while (scanner.Current != quote || scanner.IsAtEnd)
        {
            if (scanner.IsAtEnd || scanner.Current < ' ')
            {
                throw scanner.Unexpected("the closing quote");
            }

            value.Append(scanner.Current == '\\' ? ReadEscape(scanner, quote) : scanner.Current);
            scanner.Advance();
        }

        scanner.Advance();
        return value.ToString();
    }

    // Leaves the scanner on the escape's last character.
    private static char ReadEscape(PathScanner scanner, char quote)
    {
        scanner.Advance();
        return scanner.Current switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '/' => '/',
            '\\' => '\\',
            'u' => ReadHexadecimal(scanner),
            var c when c == quote => quote,
            _ => throw scanner.Unexpected("an escape sequence"),
        };
    }

    private static char ReadHexadecimal(PathScanner scanner)
    {
        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            scanner.Advance();
            var digit = scanner.IsAtEnd ? -1 : "0123456789abcdef".IndexOf(char.ToLowerInvariant(scanner.Current));
            if (digit < 0)
            {
                throw scanner.Unexpected("a hexadecimal digit");
            }

            value = (value * 16) + digit;
        }

        return (char)value;
    }

    private static bool SkipDigits(PathScanner scanner)
    {
        var start = scanner.Position;
        while (scanner.Current is >= '0' and <= '9')
        {
            scanner.Advance();
        }

        return scanner.Position > start;
    }
}
