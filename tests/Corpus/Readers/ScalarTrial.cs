using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Corpus.Fuzzing;
using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>One value by the method for each scalar type: both readers give the same, and what the framework's parsers give.</summary>
internal static class ScalarTrial
{
    private delegate string? Peer(ref Utf8JsonReader reader);

    public static IEnumerable<Finding> Run(byte[] text)
    {
        Finding?[] findings =
        [
            Try<int, Int32Codec>(text, static (ref reader) => reader.TryGetInt32(out int value) ? value.ToString(CultureInfo.InvariantCulture) : null),
            Try<long, Int64Codec>(text, static (ref reader) => reader.TryGetInt64(out long value) ? value.ToString(CultureInfo.InvariantCulture) : null),
            Try<double, DoubleCodec>(text, static (ref reader) => Finite(reader.GetDouble()) is { } value ? BitConverter.DoubleToInt64Bits(value).ToString("x", null) : null),
            Try<float, SingleCodec>(text, static (ref reader) => Finite(reader.GetSingle()) is { } value ? BitConverter.SingleToInt32Bits((float)value).ToString("x", null) : null),
            // Beyond what a decimal holds, the peer rounds half up and we round half to even.
            Try<decimal, DecimalCodec>(text, static (ref reader) => reader.ValueSpan.Length <= 28 && reader.TryGetDecimal(out decimal value) ? value.ToString(CultureInfo.InvariantCulture) : null),
            Try<bool, BooleanCodec>(text, static (ref reader) => reader.GetBoolean().ToString()),
            Try<string, StringCodec>(text, static (ref reader) => reader.GetString() ?? "null"),
            Try<Guid, GuidCodec>(text, static (ref reader) => reader.TryGetGuid(out Guid value) ? value.ToString() : null),
            Try<byte[], BytesCodec>(text, static (ref reader) => reader.TryGetBytesFromBase64(out byte[]? value) ? Convert.ToHexString(value) : null),
            Try<DateTimeOffset, DateTimeCodec>(text, static (ref reader) => reader.TryGetDateTimeOffset(out DateTimeOffset value) && HasOffset(reader.GetString()!) ? value.ToString("O", null) : null),
            Try<DateTimeOffset, UnixMillisecondsCodec>(text, static (ref reader) => Milliseconds(reader.TryGetInt64(out long value) ? value : null)),
            Try<DateTimeOffset, UnixSecondsCodec>(text, static (ref reader) => Milliseconds(reader.TryGetInt64(out long value) && Math.Abs((decimal)value) < 1e15m ? value * 1000 : null)),
            ReaderTrial.Same<DateOnly, DateCodec>("date", text),
            ReaderTrial.Same<OffsetTime, TimeCodec>("time", text),
            ReaderTrial.Same<IsoDuration, DurationCodec>("duration", text),
            ReaderTrial.Same<Uri, UriCodec>("uri", text),
            ReaderTrial.Same<RawJson, RawJsonCodec>("raw", text),
        ];
        foreach (Finding? finding in findings)
        {
            if (finding is not null)
            {
                yield return finding;
            }
        }
    }

    /// <summary>The peer may take less than we do (1.0 for an integer, say), and never anything else.</summary>
    private static Finding? Try<T, TCodec>(byte[] text, Peer peer)
        where TCodec : IJsonCodec<T?>
        => ReaderTrial.Same<T, TCodec>(typeof(TCodec).Name, text)
            ?? (Ask(text, peer) is { } expected
                ? ReaderTrial.Compare(typeof(TCodec).Name, text, expected, BothReaders.ByCursor<T, TCodec>(text))
                : null);

    private static string? Ask(byte[] text, Peer peer)
    {
        try
        {
            Utf8JsonReader reader = new(PeerTranscript.WithoutMark(text));
            reader.Read();
            string? value = peer(ref reader);
            return reader.Read() ? null : value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;

    // Without an offset, the peer takes a time for the machine's own, and we take it for UTC.
    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');

    private static string? Milliseconds(long? value) => value is >= -62_135_596_800_000 and <= 253_402_300_799_999
        ? DateTimeOffset.FromUnixTimeMilliseconds(value.Value).ToString("O", null)
        : null;
}
