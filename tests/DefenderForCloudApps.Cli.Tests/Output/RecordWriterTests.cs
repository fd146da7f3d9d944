using System;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using CsvHelper;
using DefenderForCloudApps.Cli.Output;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Output;

public sealed class RecordWriterTests
{
    private static readonly Sample[] s_samples =
    [
        new("""{"_id":"1", "n":1607952165309.8032, "t":"esc \u001b, csi \u009b, ü"}""", "=HYPERLINK(\"x\")", "a,\"b\"\r\nc"),
        new("{\"nested\":{\n  \"x\": [1,\n2]},\"_id\":\"2\"}", null, "-1"),
    ];

    [Fact]
    public async Task JsonArray_Records_IsOneArrayOfWhatArrived()
    {
        var text = await WriteAsync(stream => new JsonArrayWriter<Sample>(Sample.View, stream));

        using var document = JsonDocument.Parse(text);
        Assert.Equal(2, document.RootElement.GetArrayLength());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(s_samples[0].Json), document.RootElement[0]));
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(s_samples[1].Json), document.RootElement[1]));
        Assert.Contains("1607952165309.8032", text, StringComparison.Ordinal);
        Assert.Contains("ü", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public async Task JsonArray_NoRecords_IsAnEmptyArray()
    {
        var stream = new MemoryStream();
        await using var writer = new JsonArrayWriter<Sample>(Sample.View, stream);
        await writer.CompleteAsync(CancellationToken.None);

        Assert.Equal("[]\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task JsonArray_NotCompleted_IsNotValidJson()
    {
        var stream = new MemoryStream();
        await using (var writer = new JsonArrayWriter<Sample>(Sample.View, stream))
        {
            writer.Write(s_samples[0]);
        }

        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(stream.ToArray()));
    }

    [Fact]
    public async Task JsonLines_RecordWithLineEnds_IsOnOneLine()
    {
        var text = await WriteAsync(stream => new JsonLinesWriter<Sample>(Sample.View, stream));

        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var lines = text[..^1].Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Equal("""{"nested":{"x":[1,2]},"_id":"2"}""", lines[1]);
    }

    [Fact]
    public async Task Csv_AwkwardFields_ComeBackAndAreNoFormulas()
    {
        var text = await WriteAsync(stream => new CsvLinesWriter<Sample>(Sample.View, stream));

        Assert.StartsWith("name,note\r\n", text, StringComparison.Ordinal);
        using var reader = CsvReader.FromText(text);
        Assert.True(reader.Read());
        Assert.Equal("'=HYPERLINK(\"x\")", reader.GetString("name"));
        Assert.Equal("a,\"b\"\r\nc", reader.GetString("note"));
        Assert.True(reader.Read());
        Assert.Equal("", reader.GetString("name"));
        Assert.Equal("'-1", reader.GetString("note"));
        Assert.False(reader.Read());
    }

    [Fact]
    public async Task Csv_OnATerminal_ShowsControlCharactersInsteadOfObeyingThem()
    {
        var stream = new MemoryStream();
        await using (var writer = new CsvLinesWriter<Sample>(Sample.View, stream, isForPeople: true))
        {
            writer.Write(new Sample("{}", "\u001b[2Jü", "\u009b31m"));
            await writer.CompleteAsync(CancellationToken.None);
        }

        Assert.Equal("name,note\r\n␛[2Jü,<U+009B>31m\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static async Task<string> WriteAsync(Func<Stream, RecordWriter<Sample>> create)
    {
        var stream = new MemoryStream();
        await using (var writer = create(stream))
        {
            foreach (var sample in s_samples)
            {
                writer.Write(sample);
                await writer.FlushAsync(CancellationToken.None);
            }

            await writer.CompleteAsync(CancellationToken.None);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
