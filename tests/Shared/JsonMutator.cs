using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Specwright.Tests.Shared;

/// <summary>Changes a few bytes of a JSON text, or none: what comes of it may be JSON still.</summary>
internal static class JsonMutator
{
    private static readonly byte[][] s_pieces = [.. new[]
    {
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\u0041", "\\u0000", "\\n", "\\/", "0", "-", "-0", ".", "e", "E+", "1",
        "null", "true", "false", "fals", " ", "\n", "\t", "\r", "\0", "/", "'", "NaN", "\u00e9", "\u20ac", "\ud83d\ude00", "\ufeff", "[[", "{}", "\"\":", "\"title\":", ",\"title\":5",
        "99999999999999999999", "9223372036854775807", "-9223372036854775808", "2147483648", "0.1", "1e400", "1e-400", "1.7976931348623157e308", "123456789012345.6",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0x7F], [0x1F]];

    public static byte[] Mutate(byte[] text, Random random)
    {
        List<byte> bytes = [.. text];
        for (int change = random.Next(0, 5); change > 0; change--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0:
                    bytes.InsertRange(at, s_pieces[random.Next(s_pieces.Length)]);
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 4), bytes.Count - at));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3 when bytes.Count > 1:
                    int from = random.Next(bytes.Count - 1);
                    bytes.InsertRange(at, bytes.GetRange(from, Math.Min(random.Next(1, 40), bytes.Count - from)));
                    break;
                case 4 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. bytes];
    }
}
