using System;
using System.Collections.Generic;
using System.Text.Json;
using Specwright.Runtime;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public class ScalarTests
{
    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData(" 42\n", 42L)]
    [InlineData("1.0", 1L)]
    [InlineData("-1e3", -1000L)]
    public void Int64_OfWholeRange_IsRead(string json, long expected)
    {
        Assert.Equal(expected, ReaderKind.Cursor.Read<long, Int64Codec>(json));
        Assert.Equal(expected, ReaderKind.SystemTextJson.Read<long, Int64Codec>(json));
    }

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("100000000000000000000")]
    [InlineData("1.5")]
    [InlineData("1e-3")]
    [InlineData("10e18")]
    [InlineData("1.0000000000000000000000000000000000001")]
    [InlineData("\"1\"")]
    [InlineData("01")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("")]
    [InlineData("1 2")]
    public void Int64_OfAnythingElse_IsRefused(string json) => AssertRefused<long, Int64Codec>(json);

    [Theory]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    public void Int32_OfWholeRange_IsRead(string json, int expected)
    {
        Assert.Equal(expected, ReaderKind.Cursor.Read<int, Int32Codec>(json));
        Assert.Equal(expected, ReaderKind.SystemTextJson.Read<int, Int32Codec>(json));
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("-2147483649")]
    public void Int32_TooLarge_IsRefused(string json) => AssertRefused<int, Int32Codec>(json);

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("-1e-3", -0.001)]
    [InlineData("1E+2", 100)]
    [InlineData("0.1", 0.1)]
    [InlineData("17976931348623157e292", double.MaxValue)]
    public void Double_OfAnyForm_IsRead(string json, double expected)
    {
        Assert.Equal(expected, ReaderKind.Cursor.Read<double, DoubleCodec>(json));
        Assert.Equal(expected, ReaderKind.SystemTextJson.Read<double, DoubleCodec>(json));
        Assert.Equal((float)expected, double.IsFinite((float)expected) ? ReaderKind.Cursor.Read<float, SingleCodec>(json) : (float)expected);
    }

    [Fact]
    public void Double_OfManyShortNumbers_IsWhatSystemTextJsonReads()
    {
        for (int step = 0; step < 20_000; step++)
        {
            string digits = (step * 7919L * 104729L).ToString(System.Globalization.CultureInfo.InvariantCulture);
            string json = $"-{digits[..1]}.{digits[1..]}";
            string text = step % 2 == 0 || digits.Length == 1 ? digits : json;

            Assert.Equal(JsonSerializer.Deserialize<double>(text), ReaderKind.Cursor.Read<double, DoubleCodec>(text));
        }

        Assert.True(double.IsNegative(ReaderKind.Cursor.Read<double, DoubleCodec>("-0")));
    }

    [Fact]
    public void Number_TooLargeForItsType_IsRefused()
    {
        AssertRefused<double, DoubleCodec>("1e999");
        AssertRefused<float, SingleCodec>("1e39");
        AssertRefused<decimal, DecimalCodec>("1e29");
    }

    [Fact]
    public void Decimal_WithScale_SurvivesRoundTrip()
    {
        Assert.Equal(1.10m, ReaderKind.Cursor.Read<decimal, DecimalCodec>("1.10"));
        Assert.Equal("1.10", Readers.Write<decimal, DecimalCodec>(ReaderKind.SystemTextJson.Read<decimal, DecimalCodec>("1.10")));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"plain\"", "plain")]
    [InlineData("\"grüße 😀\"", "grüße 😀")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\uD83D\\uDE00x\"", "é😀x")]
    [InlineData("\"\u007f\"", "\u007f")]
    public void String_WithEscapes_IsUnescaped(string json, string expected)
    {
        Assert.Equal(expected, ReaderKind.Cursor.Read<string, StringCodec>(json));
        Assert.Equal(expected, ReaderKind.SystemTextJson.Read<string, StringCodec>(json));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"a")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u12G4\"")]
    [InlineData("\"\t\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\ud800\\u0041\"")]
    [InlineData("\"\\udc00\"")]
    [InlineData("\"\\")]
    [InlineData("'a'")]
    public void String_Broken_IsRefused(string json) => AssertRefused<string, StringCodec>(json);

    [Fact]
    public void String_OfInvalidUtf8_IsRefused()
    {
        byte[][] texts = [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22]];
        foreach (byte[] text in texts)
        {
            Assert.ThrowsAny<JsonException>(() => ReaderKind.Cursor.Read<string, StringCodec>(text));
            Assert.ThrowsAny<JsonException>(() => ReaderKind.SystemTextJson.Read<string, StringCodec>(text));
        }
    }

    [Theory]
    [InlineData("1607952165309.8032", 16079521653098032L)]
    [InlineData("1607952165309", 16079521653090000L)]
    [InlineData("0", 0L)]
    [InlineData("-1.5", -15000L)]
    public void UnixMilliseconds_WithFraction_IsExactToTheTick(string json, long ticks)
    {
        DateTimeOffset expected = DateTimeOffset.UnixEpoch.AddTicks(ticks);

        Assert.Equal(expected, ReaderKind.Cursor.Read<DateTimeOffset, UnixMillisecondsCodec>(json));
        Assert.Equal(expected, ReaderKind.SystemTextJson.Read<DateTimeOffset, UnixMillisecondsCodec>(json));
        Assert.Equal(json, Readers.Write<DateTimeOffset, UnixMillisecondsCodec>(expected));
    }

    [Theory]
    [InlineData("1607952165309.8032", "1607952165309", "1607952165")]
    [InlineData("1607952165309", "1607952165309", "1607952165")]
    [InlineData("0", "0", "0")]
    [InlineData("-0.5", "-1", "-1")]
    [InlineData("-1000", "-1000", "-1")]
    public void WholeUnixTime_Fraction_IsReadAndDroppedTowardsThePast(string json, string milliseconds, string seconds)
    {
        var time = ReaderKind.Cursor.Read<DateTimeOffset, WholeUnixMillisecondsCodec>(json);

        Assert.Equal(ReaderKind.Cursor.Read<DateTimeOffset, UnixMillisecondsCodec>(json), time);
        Assert.Equal(milliseconds, Readers.Write<DateTimeOffset, WholeUnixMillisecondsCodec>(time));
        Assert.Equal(seconds, Readers.Write<DateTimeOffset, WholeUnixSecondsCodec>(time));
        Assert.Equal((milliseconds, seconds), (Format.WholeUnixMilliseconds(time), Format.WholeUnixSeconds(time)));
    }

    [Theory]
    [InlineData("1607952165.3098032", 16079521653098032L)]
    [InlineData("1607952165", 16079521650000000L)]
    [InlineData("1607952165e0", 16079521650000000L)]
    public void UnixSeconds_WithFraction_IsExactToTheTick(string json, long ticks)
    {
        DateTimeOffset expected = DateTimeOffset.UnixEpoch.AddTicks(ticks);

        Assert.Equal(expected, ReaderKind.Cursor.Read<DateTimeOffset, UnixSecondsCodec>(json));
        Assert.Equal(expected, ReaderKind.SystemTextJson.Read<DateTimeOffset, UnixSecondsCodec>(json));
        Assert.Equal(json.Replace("e0", "", StringComparison.Ordinal), Readers.Write<DateTimeOffset, UnixSecondsCodec>(expected));
    }

    [Theory]
    [InlineData("1e300")]
    [InlineData("1e25")]
    [InlineData("99999999999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("253402300800000")]
    [InlineData("-62135596800001")]
    [InlineData("\"2020\"")]
    public void UnixMilliseconds_OutOfRange_IsRefused(string json) => AssertRefused<DateTimeOffset, UnixMillisecondsCodec>(json);

    [Theory]
    [InlineData("2020-12-14T13:22:45Z", "2020-12-14T13:22:45Z")]
    [InlineData("2020-12-14T13:22:45.3098032+02:00", "2020-12-14T13:22:45.3098032+02:00")]
    [InlineData("2020-12-14T13:22:45.30980321234567890Z", "2020-12-14T13:22:45.3098032Z")]
    [InlineData("2020-12-14T13:22:45", "2020-12-14T13:22:45Z")]
    [InlineData("2020-12-14T13:22", "2020-12-14T13:22:00Z")]
    [InlineData("2020-12-14", "2020-12-14T00:00:00Z")]
    [InlineData("2020-12-14t13:22:45.5z", "2020-12-14T13:22:45.5Z")]
    [InlineData("2020-12-14 13:22:45-0530", "2020-12-14T13:22:45-05:30")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("2020-12-14T13:22:45+23:30", "2020-12-13T13:52:45Z")]
    public void DateTime_OfIso8601_IsReadAndWritten(string text, string written)
    {
        DateTimeOffset value = ReaderKind.Cursor.Read<DateTimeOffset, DateTimeCodec>($"\"{text}\"");

        Assert.Equal(value, ReaderKind.SystemTextJson.Read<DateTimeOffset, DateTimeCodec>($"\"{text}\""));
        Assert.Equal($"\"{written}\"", Readers.Write<DateTimeOffset, DateTimeCodec>(value));
    }

    [Theory]
    [InlineData("2020-02-30T00:00:00Z")]
    [InlineData("2020-13-01T00:00:00Z")]
    [InlineData("2020-12-14T24:00:00Z")]
    [InlineData("2020-12-14T13:22:45.Z")]
    [InlineData("2020-12-14T13:22:45+24:00")]
    [InlineData("2020-12-14T13:22:61Z")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("2020-12-14T13:22:45+0:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("14/12/2020")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void DateTime_OfAnythingElse_IsRefused(string text) => AssertRefused<DateTimeOffset, DateTimeCodec>($"\"{text}\"");

    [Fact]
    public void DateTime_OfEscapedText_IsRead()
        => Assert.Equal(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            ReaderKind.Cursor.Read<DateTimeOffset, DateTimeCodec>("\"2020\\u002d01-01\""));

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void OtherTexts_OfTheirFormat_SurviveRoundTrip(ReaderKind kind)
    {
        AssertRoundTrip<DateOnly, DateCodec>(kind, new DateOnly(2020, 2, 29), "\"2020-02-29\"");
        AssertRoundTrip<OffsetTime, TimeCodec>(kind, new TimeOnly(13, 5, 9, 250), "\"13:05:09.25\"");
        AssertRoundTrip<OffsetTime, TimeCodec>(kind, new OffsetTime(new TimeOnly(13, 5), TimeSpan.Zero), "\"13:05:00Z\"");
        AssertRoundTrip<OffsetTime, TimeCodec>(kind, new OffsetTime(new TimeOnly(13, 5), new TimeSpan(-20, -30, 0)), "\"13:05:00-20:30\"");
        AssertRoundTrip<IsoDuration, DurationCodec>(kind, new TimeSpan(1, 2, 3, 4), "\"P1DT2H3M4S\"");
        AssertRoundTrip<Guid, GuidCodec>(kind, new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), "\"00000001-0002-0003-0405-060708090a0b\"");
        AssertRoundTrip<Uri, UriCodec>(kind, new Uri("https://a.example/b?c=d", UriKind.Absolute), "\"https://a.example/b?c=d\"");
        AssertRoundTrip<byte[], BytesCodec>(kind, [1, 2, 255], "\"AQL/\"");
        AssertRoundTrip<bool, BooleanCodec>(kind, true, "true");
        AssertRoundTrip<bool, BooleanCodec>(kind, false, "false");
        AssertRoundTrip<float, SingleCodec>(kind, 0.1f, "0.1");
        AssertRoundTrip<int?, NullableCodec<int, Int32Codec>>(kind, null, "null");
        AssertRoundTrip<int?, NullableCodec<int, Int32Codec>>(kind, 5, "5");
    }

    [Fact]
    public void OtherTexts_OfAnotherFormat_AreRefused()
    {
        AssertRefused<DateOnly, DateCodec>("\"2020-02-30\"");
        AssertRefused<DateOnly, DateCodec>("\"2020-02-20T00:00:00Z\"");
        AssertRefused<OffsetTime, TimeCodec>("\"25:00\"");
        AssertRefused<OffsetTime, TimeCodec>("\"12:00+24:00\"");
        AssertRefused<IsoDuration, DurationCodec>("\"1 day\"");
        AssertRefused<IsoDuration, DurationCodec>("\" P1D\"");
        AssertRefused<Guid, GuidCodec>("\"00000001000200030405060708090a0b\"");
        AssertRefused<byte[], BytesCodec>("\"*\"");
        AssertRefused<Uri, UriCodec>("\"http://[\"");
        AssertRefused<bool, BooleanCodec>("\"true\"");
        AssertRefused<bool, BooleanCodec>("tru");
        AssertRefused<bool, BooleanCodec>("null");
    }

    [Theory]
    [MemberData(nameof(Readers.Both), MemberType = typeof(Readers))]
    public void Null_OfReferences_IsNull(ReaderKind kind)
    {
        Assert.Null(kind.Read<string, StringCodec>("null"));
        Assert.Null(kind.Read<Uri, UriCodec>("null"));
        Assert.Null(kind.Read<byte[], BytesCodec>("null"));
        Assert.Null(kind.Read<IReadOnlyList<string>, ListCodec<string, StringCodec>>("null"));
        Assert.Null(kind.Read<IReadOnlyDictionary<string, int>, MapCodec<int, Int32Codec>>("null"));
    }

    internal static void AssertRefused<T, TCodec>(string json)
        where TCodec : IJsonCodec<T?>
    {
        Assert.ThrowsAny<JsonException>(() => ReaderKind.Cursor.Read<T, TCodec>(json));
        Assert.ThrowsAny<JsonException>(() => ReaderKind.SystemTextJson.Read<T, TCodec>(json));
    }

    private static void AssertRoundTrip<T, TCodec>(ReaderKind kind, T? value, string json)
        where TCodec : IJsonCodec<T?>
    {
        Assert.Equal(value, kind.Read<T, TCodec>(json));
        Assert.Equal(json, Readers.Write<T, TCodec>(value));
    }
}
