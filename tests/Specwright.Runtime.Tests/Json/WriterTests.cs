using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using System.Text.Json;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public class WriterTests
{
    [Fact]
    public void String_WithEveryCharacter_IsReadBackBySystemTextJson()
    {
        string text = new([.. Enumerable.Range(0, 0x300).Select(static code => (char)code)]);

        string json = Readers.Write<string, StringCodec>(text + "😀");

        Assert.Equal(text + "😀", JsonSerializer.Deserialize<string>(json));
        Assert.Equal(text + "😀", ReaderKind.Cursor.Read<string, StringCodec>(json));
        Assert.Contains("<>&'+é", Readers.Write<string, StringCodec>("<>&'+é"));
    }

    [Fact]
    public void String_WithUnpairedSurrogate_GetsReplacementCharacter()
        => Assert.Equal("\"a\uFFFDb\uFFFD\"", Readers.Write<string, StringCodec>("a\ud800b\udc00"));

    [Theory]
    [InlineData("\"", "\\\"")]
    [InlineData("\\", "\\\\")]
    [InlineData("\n", "\\n")]
    [InlineData("\u001f", "\\u001f")]
    [InlineData("\u007f", "\u007f")]
    [InlineData("\u0080", "\u0080")]
    [InlineData("\u8022", "\u8022")]
    [InlineData("\uff61", "\uff61")]
    public void String_WithOneCharacterThatIsNotPlainAnywhere_IsWritten(string character, string written)
    {
        // All places in texts of a few vectors and what is left over.
        for (int length = 0; length <= 50; length++)
        {
            for (int place = 0; place <= length; place++)
            {
                string before = new('b', place), behind = new('a', length - place);

                Assert.Equal($"\"{before}{written}{behind}\"", Readers.Write<string, StringCodec>(before + character + behind));
            }
        }
    }

    [Fact]
    public void String_LongerThanTheBuffer_IsWritten()
    {
        string text = string.Concat(Enumerable.Repeat("é\n\u0001\"", 5000));

        Assert.Equal(text, JsonSerializer.Deserialize<string>(Readers.Write<string, StringCodec>(text)));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Double_ThatIsNotFinite_IsRefused(double value)
    {
        Assert.Contains("JSON has no number", Assert.Throws<ArgumentException>(() => Readers.Write<double, DoubleCodec>(value)).Message);
        Assert.Throws<ArgumentException>(() => Readers.Write<float, SingleCodec>((float)value));
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(double.Epsilon)]
    [InlineData(-0.1)]
    [InlineData(1e16)]
    public void Double_OfAnySize_SurvivesRoundTrip(double value)
    {
        string json = Readers.Write<double, DoubleCodec>(value);

        Assert.Equal(value, JsonSerializer.Deserialize<double>(json));
        Assert.Equal(value, ReaderKind.Cursor.Read<double, DoubleCodec>(json));
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(-122.3321, "-122.3321")]
    [InlineData(100, "100")]
    [InlineData(1.000001, "1.000001")]
    [InlineData(1.0000001, "1.0000001")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(999999999.999999, "999999999.999999")]
    [InlineData(1e9, "1000000000")]
    public void Double_OfFewDecimals_IsWrittenInTheShortestForm(double value, string written)
        => Assert.Equal(written, Readers.Write<double, DoubleCodec>(value));

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    [InlineData("2026-02-03T04:05:06.1-03:30")]
    [InlineData("2026-02-03T04:05:06.0000001+14:00")]
    public void DateTime_OfAnyFractionAndOffset_IsWrittenAsItCame(string text)
        => Assert.Equal($"\"{text}\"", Readers.Write<DateTimeOffset, DateTimeCodec>(
            DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Members_OfAnObject_ArePartedByCommas()
    {
        JsonWriter writer = new();
        writer.BeginObject();
        writer.MemberName("b");
        writer.Int32(1);
        writer.MemberName("c");
        writer.Null();
        writer.MemberName("e");
        writer.Bytes([1]);
        writer.MemberName("g\"");
        writer.BeginArray();
        writer.Boolean(true);
        writer.BeginObject();
        writer.EndObject();
        writer.Null();
        writer.EndArray();
        writer.MemberName("h");
        writer.Date(new DateOnly(2020, 1, 2));
        writer.EndObject();

        Assert.Equal("""{"b":1,"c":null,"e":"AQ==","g\"":[true,{},null],"h":"2020-01-02"}""", System.Text.Encoding.UTF8.GetString(writer.Written));
        writer.Dispose();
    }

    [Fact]
    public void Scalars_InAList_ArePartedByCommas()
    {
        DateTimeOffset time = DateTimeOffset.UnixEpoch.AddSeconds(1.5);
        JsonWriter writer = new();
        writer.BeginArray();
        writer.Int32(int.MinValue);
        writer.Int64(long.MinValue);
        writer.Double(1);
        writer.Single(0.5f);
        writer.Decimal(decimal.MinValue);
        writer.DateTime(time.ToOffset(TimeSpan.FromHours(-3)));
        writer.UnixSeconds(time);
        writer.UnixMilliseconds(time);
        writer.UnixSeconds(DateTimeOffset.MaxValue);
        writer.UnixMilliseconds(DateTimeOffset.MinValue);
        writer.Raw(default);
        writer.EndArray();

        Assert.Equal(
            "[-2147483648,-9223372036854775808,1,0.5,-79228162514264337593543950335,\"1969-12-31T21:00:01.5-03:00\",1.5,1500,253402300799.9999999,-62135596800000,null]",
            System.Text.Encoding.UTF8.GetString(writer.Written));
        writer.Dispose();
    }

    [Fact]
    public void List_OfAnyKind_IsWrittenInItsOrder()
    {
        IReadOnlyList<string>[] lists = [new[] { "a", "b" }, new List<string> { "a", "b" }, new ReadOnlyCollection<string>(["a", "b"])];

        Assert.All(lists, static list => Assert.Equal("""["a","b"]""", Readers.Write<IReadOnlyList<string>, ListCodec<string, StringCodec>>(list)));
        Assert.Equal("[]", Readers.Write<IReadOnlyList<string>, ListCodec<string, StringCodec>>([]));
    }

    [Fact]
    public void Depth_WithoutEnd_IsRefused()
    {
        List<object> cycle = [];
        cycle.Add(cycle);

        Assert.Throws<InvalidOperationException>(() => Readers.Write<List<object>, CycleCodec>(cycle));
    }

    [Fact]
    public void Unknown_MembersAlone_AreWrittenWithoutLeadingComma()
    {
        Alert alert = ReaderKind.Cursor.Read<Alert, Alert>("""{"x":1,"y":2}""")!;

        Assert.Equal("""{"x":1,"y":2}""", Readers.Write<Alert, Alert>(alert));
    }

    private sealed class CycleCodec : IJsonCodec<List<object>?>
    {
        public static List<object>? Read(ref JsonCursor reader)
            => throw reader.Refuse("Only written.");

        public static void Write(ref JsonWriter writer, List<object>? value)
        {
            writer.BeginArray();
            Write(ref writer, (List<object>)value![0]);
            writer.EndArray();
        }
    }
}
