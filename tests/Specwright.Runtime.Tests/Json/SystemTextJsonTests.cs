using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public class SystemTextJsonTests
{
    private static readonly JsonSerializerOptions s_smallBuffer = new() { DefaultBufferSize = 1 };

    private static readonly JsonSerializerOptions s_tolerant = new()
    {
        AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip,
    };

    private const string Page = """[{"_id":"x","title":"grüße","entities":[{"id":1}],"new":{"a":[1,2,{"b":"c"}]}},null,{"title":"2"}]""";

    [Fact]
    public void Serializer_WithoutOptions_ReadsAndWritesModels()
    {
        List<Alert?> alerts = JsonSerializer.Deserialize<List<Alert?>>(Page)!;

        Assert.Equal("grüße", alerts[0]!.Title);
        Assert.Null(alerts[1]);
        Assert.Equal(Page, JsonSerializer.Serialize(alerts));
    }

    [Fact]
    public async Task Serializer_OfAStreamInTinyPieces_ReadsModels()
    {
        using MemoryStream whole = new(Encoding.UTF8.GetBytes(Page));
        using Trickle trickle = new(whole);

        List<Alert?> alerts = (await JsonSerializer.DeserializeAsync<List<Alert?>>(
            trickle, s_smallBuffer))!;

        Assert.Equal(Page, JsonSerializer.Serialize(alerts));
    }

    [Fact]
    public async Task Serializer_OfAPipeInTinySegments_ReadsModels()
    {
        Pipe pipe = new(new PipeOptions(minimumSegmentSize: 1));
        foreach (byte value in Encoding.UTF8.GetBytes(Page))
        {
            await pipe.Writer.WriteAsync(new[] { value });
        }

        await pipe.Writer.CompleteAsync();

        List<Alert?> alerts = (await JsonSerializer.DeserializeAsync<List<Alert?>>(pipe.Reader))!;

        Assert.Equal(Page, JsonSerializer.Serialize(alerts));
    }

    [Fact]
    public void Converter_OverSegments_ReadsNamesStringsAndNumbers()
    {
        byte[] json = Encoding.UTF8.GetBytes(Page)[1..^16];
        Utf8JsonReader reader = new(Segment.Of(json[..^1]));
        reader.Read();

        Alert alert = new JsonModelConverter<Alert, Alert>().Read(ref reader, typeof(Alert), JsonSerializerOptions.Default)!;

        Assert.Equal("grüße", alert.Title);
        Assert.Equal(1, alert.Entities!.Single().Id);
        Assert.True(alert.AdditionalMembers.TryGet("new", out RawJson value));
        Assert.Equal("""{"a":[1,2,{"b":"c"}]}""", value.ToString());
    }

    [Fact]
    public void Converter_OfATextThatTheOptionsTolerate_ReadsWhatItSays()
    {
        Alert alert = JsonSerializer.Deserialize<Alert>("""{"title":"t",/* of two */"entities":[{"id":1,},],}""", s_tolerant)!;

        Assert.Equal("""{"title":"t","entities":[{"id":1}]}""", JsonSerializer.Serialize(alert));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Alert>("""{"title":"t",}"""));
    }

    [Fact]
    public void Converter_OfAValueOfAnotherKind_ThrowsWithThePlaceOfTheModelAndInIt()
    {
        JsonException exception = Assert.Throws<JsonException>(
            () => JsonSerializer.Deserialize<List<Alert>>("""[{"title":"t"},{"title":"u","entities":[{"id":"x"}]}]"""));

        Assert.StartsWith("$[1]", exception.Path, StringComparison.Ordinal);
        Assert.Contains("$.entities[0].id", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolver_GivesModelsWithoutReflection()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = JsonModelResolver.Default };

        var info = (JsonTypeInfo<Alert>)options.GetTypeInfo(typeof(Alert));
        Alert alert = JsonSerializer.Deserialize("""{"title":"t","more":1}""", info)!;

        Assert.Equal("t", alert.Title);
        Assert.Equal("""{"title":"t","more":1}""", JsonSerializer.Serialize(alert, info));
        Assert.Throws<NotSupportedException>(() => options.GetTypeInfo(typeof(AlertEntity)));
    }

    [Fact]
    public void RawJson_IsReadAndWrittenByTheSerializer()
    {
        Dictionary<string, RawJson> values = JsonSerializer.Deserialize<Dictionary<string, RawJson>>("""{"a":[1, 2],"b":null}""")!;

        Assert.Equal("[1, 2]", values["a"].ToString());
        Assert.Equal(JsonKind.Null, values["b"].Kind);
        Assert.Equal("""{"a":[1, 2],"b":null}""", JsonSerializer.Serialize(values));
    }

    private sealed class Trickle(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 3));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => inner.ReadAsync(buffer[..Math.Min(buffer.Length, 3)], cancellationToken);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class Segment : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public static System.Buffers.ReadOnlySequence<byte> Of(byte[] bytes)
        {
            Segment first = new() { Memory = bytes.AsMemory(0, 1) };
            Segment last = first;
            for (int at = 1; at < bytes.Length; at++)
            {
                Segment next = new() { Memory = bytes.AsMemory(at, 1), RunningIndex = at };
                last.Next = next;
                last = next;
            }

            return new(first, 0, last, 1);
        }
    }
}
