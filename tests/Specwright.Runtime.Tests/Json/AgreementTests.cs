using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Text.Json;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

/// <summary>Mutated texts: both readers and System.Text.Json itself must accept the same, and read the same.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The texts must be the same in every run.")]
public class AgreementTests
{
    private static readonly string[] s_seeds =
    [
        """{"_id":"x","title":"t\n\u00e9\ud83d\ude00","entities":[{"id":1,"admin":true},null],"statusValue":2,"severity":"high","timestamp":1607952165309.8032,"score":-0.5e-3,"labels":{"a":"b"},"a\":b":7,"new":{"x":[1, 2]},"n":null}""",
        """[ 0, -1, 1.5, 1e5, 12E-3, true, false, null, "", "grüße", "\"\\\/\b\f\n\r\t", [], {}, [[[]]], {"a":{"b":{"c":[]}}} ]""",
        """  { "a" : [ { "b" : "c" } , { "b" : 9223372036854775807 } ] , "d" : 1.7976931348623157e308 }  """,
        """ "\uD834\uDD1E text" """,
        "-123.456e+7",
    ];

    private static readonly byte[][] s_pieces = [.. new[]
    {
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\udc00", "\\u0041", "0", "-", ".", "e", "E+", "1", "null",
        "true", "fals", " ", "\n", "\t", "\0", "/", "'", "NaN", "\u00e9", "\"title\":", ",\"title\":5", "[[", "{}", "99999999999999999999",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x7F]];

    [Fact]
    public void Readers_OfMutatedTexts_AgreeWithSystemTextJson()
    {
        // The seed is fixed so that a failure comes back.
        Random random = new(20260101);
        int accepted = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] text = Mutate(Encoding.UTF8.GetBytes(s_seeds[round % s_seeds.Length]), random);
            string? expected = JsonTrees.ByDocument(text);
            Assert.True(expected == JsonTrees.ByReader(ReaderKind.Cursor, text), Explain(text, expected, JsonTrees.ByReader(ReaderKind.Cursor, text)));
            Assert.True(expected == JsonTrees.ByReader(ReaderKind.SystemTextJson, text), Explain(text, expected, "adapter"));
            Assert.True(ByModel(ReaderKind.Cursor, text) == ByModel(ReaderKind.SystemTextJson, text), Explain(text, "equal", "models"));
            accepted += expected is null ? 0 : 1;
        }

        // Neither side of the comparison is empty.
        Assert.InRange(accepted, 1_000, 19_000);
    }

    private static string Explain(byte[] text, string? expected, string? actual)
        => $"{Encoding.Latin1.GetString(text)} ({Convert.ToHexString(text)})\nexpected {expected}\nactual   {actual}";

    private static byte[] Mutate(byte[] text, Random random)
    {
        List<byte> bytes = [.. text];
        for (int change = random.Next(0, 4); change > 0; change--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(4))
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
                    bytes.InsertRange(at, bytes.GetRange(from, Math.Min(random.Next(1, 12), bytes.Count - from)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static string? ByModel(ReaderKind kind, byte[] text)
    {
        try
        {
            return Readers.Write<Alert, Alert>(kind.Read<Alert, Alert>(text));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
