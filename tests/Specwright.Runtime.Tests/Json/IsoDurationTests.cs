using System;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Json;

public class IsoDurationTests
{
    [Theory]
    [InlineData("P1Y2M")]
    [InlineData("P3W")]
    [InlineData("-P1Y2M3DT4H5M6.789S")]
    [InlineData("PT36H")]
    [InlineData("PT0,5H")]
    [InlineData("P99999999999999999999999999999999Y")]
    public void Duration_ReadAndWritten_IsTheSameText(string text)
    {
        foreach (ReaderKind kind in new[] { ReaderKind.Cursor, ReaderKind.SystemTextJson })
        {
            IsoDuration value = kind.Read<IsoDuration, DurationCodec>($"\"{text}\"");

            Assert.Equal(text, value.ToString());
            Assert.Equal($"\"{text}\"", Readers.Write<IsoDuration, DurationCodec>(value));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1S")]
    [InlineData("PT1D")]
    [InlineData("P1D1Y")]
    [InlineData("P1Y1Y")]
    [InlineData("P.5D")]
    [InlineData("PT1.H")]
    [InlineData("PT1.5H1M")]
    [InlineData("P1.5DT1H")]
    [InlineData("P1DT1HT1M")]
    [InlineData("1D")]
    [InlineData("P1D ")]
    public void Duration_OfAnythingElse_IsRefused(string text)
    {
        Assert.False(IsoDuration.TryParse(text, out _));
        Assert.Throws<FormatException>(() => IsoDuration.Parse(text));
        ScalarTests.AssertRefused<IsoDuration, DurationCodec>($"\"{text}\"");
    }

    [Theory]
    [InlineData("P1DT2H3M4.5S", "1.02:03:04.5000000")]
    [InlineData("-PT90M", "-01:30:00")]
    [InlineData("P2W", "14.00:00:00")]
    [InlineData("P0Y1D", "1.00:00:00")]
    public void TimeSpan_OfDaysAndLess_IsGiven(string text, string expected)
    {
        Assert.True(IsoDuration.Parse(text).TryGetTimeSpan(out TimeSpan value));
        Assert.Equal(TimeSpan.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P99999999999D")]
    public void TimeSpan_OfYearsMonthsAndTooMuch_IsNone(string text) => Assert.False(IsoDuration.Parse(text).TryGetTimeSpan(out _));

    [Fact]
    public void Default_IsZero() => Assert.Equal(default, (IsoDuration)TimeSpan.Zero);
}
