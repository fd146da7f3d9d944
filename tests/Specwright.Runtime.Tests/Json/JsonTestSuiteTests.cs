using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

/// <summary>
/// Nicolas Seriot's JSONTestSuite: what starts with y is JSON by RFC 8259, with n is not, and with i is left to the parser.
/// </summary>
public sealed class JsonTestSuiteTests
{
    private static readonly IReadOnlyDictionary<string, byte[]> s_texts = Load();

    [Fact]
    public void Readers_OfTextsThatAreJson_AcceptThem()
    {
        var (readers, texts) = (Enum.GetValues<ReaderKind>(), s_texts.Where(static text => text.Key.StartsWith("y_", StringComparison.Ordinal)).ToArray());

        Assert.Equal(95, texts.Length);
        Assert.Empty(from text in texts from reader in readers where JsonTrees.ByReader(reader, text.Value) is null select text.Key);
    }

    [Fact]
    public void Readers_OfTextsThatAreNotJson_RefuseThem()
    {
        var (readers, texts) = (Enum.GetValues<ReaderKind>(), s_texts.Where(static text => text.Key.StartsWith("n_", StringComparison.Ordinal)).ToArray());

        Assert.Equal(188, texts.Length);
        Assert.Empty(from text in texts from reader in readers where JsonTrees.ByReader(reader, text.Value) is not null select text.Key);
        Assert.Empty(from text in texts from reader in readers where Accepts(reader, text.Value) select text.Key);
    }

    [Fact]
    public void Readers_OfTextsLeftToTheParser_DoAsSystemTextJson()
    {
        var (readers, texts) = (Enum.GetValues<ReaderKind>(), s_texts.Where(static text => text.Key.StartsWith("i_", StringComparison.Ordinal)).ToArray());

        Assert.Equal(35, texts.Length);
        Assert.Empty(
            from text in texts
            from reader in readers
            where JsonTrees.ByReader(reader, text.Value) != JsonTrees.ByDocument(WithoutMark(reader, text.Value))
            select text.Key);
    }

    // RFC 8259, section 8.1, lets a parser ignore a byte order mark. The cursor does; Utf8JsonReader leaves it to its callers.
    private static byte[] WithoutMark(ReaderKind reader, byte[] text)
        => reader == ReaderKind.Cursor && text.AsSpan().StartsWith("\uFEFF"u8) ? text[3..] : text;

    /// <summary>Whether a reader accepts a text whose value nobody asks for.</summary>
    private static bool Accepts(ReaderKind reader, byte[] text)
    {
        try
        {
            reader.Read<RawJson, RawJsonCodec>(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Dictionary<string, byte[]> Load()
    {
        using var stream = typeof(JsonTestSuiteTests).Assembly.GetManifestResourceStream("JsonTestSuite.txt")!;
        using StreamReader lines = new(stream);
        Dictionary<string, byte[]> texts = new()
        {
            ["n_structure_100000_opening_arrays"] = [.. Enumerable.Repeat((byte)'[', 100_000)],
            ["n_structure_open_array_object"] = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("[{\"\":", 50_000)) + '\n'),
        };
        while (lines.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                string[] parts = line.Split('\t', 2);
                texts.Add(parts[0], Decode(parts[1]));
            }
        }

        return texts;
    }

    private static byte[] Decode(string text)
    {
        List<byte> bytes = [];
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\')
            {
                bytes.Add((byte)text[at]);
            }
            else if (text[++at] == '\\')
            {
                bytes.Add((byte)'\\');
            }
            else
            {
                bytes.Add(Convert.ToByte(text.Substring(at + 1, 2), 16));
                at += 2;
            }
        }

        return [.. bytes];
    }
}
