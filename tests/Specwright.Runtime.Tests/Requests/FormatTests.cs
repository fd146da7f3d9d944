using System;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Xunit;

namespace Specwright.Runtime.Tests.Requests;

public class FormatTests
{
    [Fact]
    public void Values_HaveTheTextThatJsonWouldHave()
    {
        DateTimeOffset time = DateTimeOffset.UnixEpoch.AddMilliseconds(1500);

        Assert.Equal("-1", Format.Int32(-1));
        Assert.Equal("9223372036854775807", Format.Int64(long.MaxValue));
        Assert.Equal("0.1", Format.Double(0.1));
        Assert.Equal("0.1", Format.Single(0.1f));
        Assert.Equal("1.10", Format.Decimal(1.10m));
        Assert.Equal("true", Format.Boolean(true));
        Assert.Equal("false", Format.Boolean(false));
        Assert.Equal("1970-01-01T00:00:01.5Z", Format.DateTime(time));
        Assert.Equal("2020-02-29", Format.Date(new DateOnly(2020, 2, 29)));
        Assert.Equal("13:00:00", Format.Time(new TimeOnly(13, 0)));
        Assert.Equal("PT1H", Format.Duration(TimeSpan.FromHours(1)));
        Assert.Equal("00000000-0000-0000-0000-000000000000", Format.Guid(Guid.Empty));
        Assert.Equal("a/b", Format.Uri(new Uri("a/b", UriKind.Relative)));
        Assert.Equal("AQ==", Format.Bytes([1]));
        Assert.Equal("1.5", Format.UnixSeconds(time));
        Assert.Equal("1500", Format.UnixMilliseconds(time));
        Assert.Equal("{\"title\":\"t\"}", Format.Json<Alert, Alert>(new Alert { Title = "t" }));
        Assert.Equal(["1", "2"], Format.List<int?>([1, null, 2], Format.Int32));
        Assert.Equal("a,b", Format.Join(["a", "b"], ","));
    }

    [Fact]
    public void Nulls_StayNull()
    {
        Assert.Null(Format.Int32(null));
        Assert.Null(Format.Int64(null));
        Assert.Null(Format.Double(null));
        Assert.Null(Format.Single(null));
        Assert.Null(Format.Decimal(null));
        Assert.Null(Format.Boolean(null));
        Assert.Null(Format.DateTime(null));
        Assert.Null(Format.Date(null));
        Assert.Null(Format.Time(null));
        Assert.Null(Format.Duration(null));
        Assert.Null(Format.Guid(null));
        Assert.Null(Format.Uri(null));
        Assert.Null(Format.Bytes(null));
        Assert.Null(Format.UnixSeconds(null));
        Assert.Null(Format.UnixMilliseconds(null));
        Assert.Null(Format.Json<string, StringCodec>(null));
        Assert.Null(Format.List<int>(null, static value => Format.Int32(value)));
        Assert.Null(Format.Join(null, ","));
    }

    [Fact]
    public void Double_ThatIsNotFinite_IsRefused() => Assert.Throws<ArgumentException>(() => Format.Double(double.NaN));
}
