using System;
using System.Diagnostics.CodeAnalysis;
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

    [Fact]
    public void Readers_OfMutatedTexts_AgreeWithSystemTextJson()
    {
        // The seed is fixed so that a failure comes back.
        Random random = new(20260101);
        int accepted = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] text = JsonMutator.Mutate(Encoding.UTF8.GetBytes(s_seeds[round % s_seeds.Length]), random);
            string? expected = JsonTrees.ByDocument(text);
            Assert.True(expected == JsonTrees.ByReader(ReaderKind.Cursor, text), Explain(text, expected, JsonTrees.ByReader(ReaderKind.Cursor, text)));
            Assert.True(expected == JsonTrees.ByReader(ReaderKind.SystemTextJson, text), Explain(text, expected, "converter"));
            Assert.True(ByModel(ReaderKind.Cursor, text) == ByModel(ReaderKind.SystemTextJson, text), Explain(text, "equal", "models"));
            accepted += expected is null ? 0 : 1;
        }

        // Neither side of the comparison is empty.
        Assert.InRange(accepted, 1_000, 19_000);
    }

    private static string Explain(byte[] text, string? expected, string? actual)
        => $"{Encoding.Latin1.GetString(text)} ({Convert.ToHexString(text)})\nexpected {expected}\nactual   {actual}";

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
