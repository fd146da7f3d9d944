using System;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Requests;

/// <summary>Compares the request target as it crosses the wire.</summary>
public class UrlTests
{
    private const string Awkward = "a b/c?d#e%f&g=h+i;j,k:l@m$n!o'p(q)r*s[t]u{v}w|x\\y\"z<>^`~-._é😀%41";
    private const string AwkwardEncoded =
        "a%20b%2Fc%3Fd%23e%25f%26g%3Dh%2Bi%3Bj%2Ck%3Al%40m%24n%21o%27p%28q%29r%2As%5Bt%5Du%7Bv%7Dw%7Cx%5Cy%22z%3C%3E%5E%60~-._%C3%A9%F0%9F%98%80%2541";

    [Fact]
    public Task PathValue_WithAwkwardCharacters_IsEncoded()
        => AssertTarget($"/v1/alerts/{AwkwardEncoded}/", static request => request.Path("/v1/alerts/").PathValue(Awkward).Path("/"));

    [Fact]
    public Task Path_OfLiteral_StaysAsItIs()
        => AssertTarget("/a%20b/%7Bx%7D/(c);d,e:f@g$h!i'j*k~-._", static request => request.Path("/a%20b/{x}/(c);d,e:f@g$h!i'j*k~-._"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void PathValue_ThatIsMissing_IsRefused(string? value)
        => Assert.ThrowsAny<ArgumentException>(() => Offline().Path("/v1/").PathValue(value));

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public void PathValue_ThatIsADotSegment_IsRefused(string value)
    {
        Assert.Throws<InvalidOperationException>(() => Offline().Path("/v1/").PathValue(value).Path("/x").ToRequestInformation());
        Assert.Throws<InvalidOperationException>(() => Offline().Path("/v1/").PathValue(".").PathValue(".").ToRequestInformation());
    }

    [Theory]
    [InlineData("%2E")]
    [InlineData("%2e.")]
    [InlineData("a/.%2e/b")]
    public void PathSegments_WithAnEncodedDotSegment_AreRefused(string value)
        => Assert.Throws<InvalidOperationException>(() => Offline().Path("/v1/").PathSegments(value).Path("/x").ToRequestInformation());

    [Fact]
    public void UrlTemplate_NamesParametersAfterTheirExpressions()
    {
        (long petId, KnownText @class, int[] ids) = (1, new("x"), [1, 2]);
        RequestInformation request = Offline().Path("/v1/").PathValue(Format.Int64(petId)).Path("/").PathValue(@class.Value)
            .Path("/").PathList(Format.List(ids, static item => Format.Int32(item)), ",").Path("/")
            .PathStyled("color", "blue", ParameterStyle.Label).ToRequestInformation();

        Assert.Equal("{+baseurl}/v1/{petId}/{class}/{ids}/{color}", request.UrlTemplate);
    }

    [Theory]
    [InlineData("...")]
    [InlineData(".a")]
    public Task PathValue_WithDotsAmongOthers_IsSent(string value)
        => AssertTarget($"/v1/{value}/x", request => request.Path("/v1/").PathValue(value).Path("/x"));

    [Fact]
    public Task PathList_OfEachStyle_IsJoined()
        => AssertTarget("/a,b%2Cc/.x.y/;n=1;n=2", static request => request
            .Path("/").PathList(["a", "b,c"], ",").Path("/.").PathList(["x", "y"], ".").Path("/;n=").PathList(["1", "2"], ";n="));

    [Fact]
    public void PathList_ThatIsMissing_IsRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Offline().PathList(null, ","));
        Assert.ThrowsAny<ArgumentException>(() => Offline().PathList([], ","));
    }

    [Fact]
    public Task Query_WithAwkwardCharacters_IsEncoded()
        => AssertTarget(
            $"/x?{AwkwardEncoded.Replace("%24", "$", StringComparison.Ordinal)}={AwkwardEncoded}&e=&$top=1",
            static request => request.Path("/x").Query(Awkward, Awkward).Query("n", null).Query("e", "").Query("$top", "1"));

    [Fact]
    public Task Query_AfterAPathWithQuery_GoesOn()
        => AssertTarget("/x?action=list&a=1", static request => request.Path("/x?action=list").Query("a", "1"));

    [Fact]
    public Task QueryList_OfEachStyle_IsJoined()
        => AssertTarget("/x?a=1&a=2%2C3&b=1,2%2C3&c=1%202&d=1%7C2", static request => request
            .Path("/x").QueryList("a", ["1", "2,3"], null).QueryList("b", ["1", "2,3"], ",").QueryList("c", ["1", "2"], "%20")
            .QueryList("d", ["1", "2"], "%7C").QueryList("e", [], ",").QueryList("f", null, ",").QueryList("g", [], null));

    [Fact]
    public Task QueryJson_OfAModel_IsEncoded()
        => AssertTarget("/x?filter=%7B%22title%22%3A%22a%26b%22%7D", static request => request
            .Path("/x").QueryJson<Alert, Alert>("filter", new Alert { Title = "a&b" }).QueryJson<Alert, Alert>("none", null));

    [Fact]
    public Task QueryObject_OfEachStyle_IsSpreadOut()
        => AssertTarget(
            "/x?R=100&G=a%20b&L=1&L=true&O=%7B%22x%22%3A1%7D&color=R,100,G,a%20b&color%5BR%5D=100&color%5BG%5D%5Bdeep%5D=x&color%5BL%5D%5B0%5D=1"
            + "&color%5BL%5D%5B1%5D=2&list=1&list=a,b&text=a%20b",
            static request => request.Path("/x")
                .QueryObject<RawJson, RawJsonCodec>("color", RawJson.Parse("""{"R":100,"G":"a b","N":null,"L":[1,true],"O":{"x":1}}"""), ParameterStyle.Form, true)
                .QueryObject<RawJson, RawJsonCodec>("color", RawJson.Parse("""{"R":100,"G":"a b"}"""), ParameterStyle.Form, false)
                .QueryObject<RawJson, RawJsonCodec>("color", RawJson.Parse("""{"R":100,"G":{"deep":"x"},"L":[1,2]}"""), ParameterStyle.DeepObject, true)
                .QueryObject<RawJson, RawJsonCodec>("list", RawJson.Parse("[1]"), ParameterStyle.Form, true)
                .QueryObject<RawJson, RawJsonCodec>("list", RawJson.Parse("""["a",null,"b"]"""), ParameterStyle.Form, false)
                .QueryObject<RawJson, RawJsonCodec>("text", RawJson.Parse("\"a b\""), ParameterStyle.Form, false)
                .QueryObject<RawJson, RawJsonCodec>("none", RawJson.Parse("{}"), ParameterStyle.Form, false)
                .QueryObject<Alert, Alert>("none", null, ParameterStyle.Form, true));

    [Theory]
    [InlineData("")]
    [InlineData("/v1")]
    public void BaseUrl_ThatIsNotAbsolute_IsRefused(string baseUrl)
    {
        Microsoft.Kiota.Abstractions.IRequestAdapter adapter = Calls.Adapter(new Uri("http://localhost/"));
        adapter.BaseUrl = baseUrl;
        ApiRequest<NoContent> request = new(
            adapter, new ApiOperation<NoContent>("Test_Call", Microsoft.Kiota.Abstractions.Method.GET, ResponseBody.None()));

        Assert.Throws<InvalidOperationException>(() => request.Path("/pets").ToRequestInformation());
    }

    [Fact]
    public async Task Server_OfItsOwn_IsUsed()
    {
        await using LoopbackServer other = await LoopbackServer.StartJsonAsync("");

        await Offline().Server(other.BaseUrl + "base/").Path("/x").PathValue("y").Query("z", "1").SendAsync();

        Assert.Equal("/base/xy?z=1", other.Only.Target);
    }

    [Theory]
    [InlineData("/cas/api", "/cas/api/v1/")]
    [InlineData("/", "/v1/")]
    public async Task Server_PathAlone_StaysOnTheAdaptersServer(string address, string target)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        IRequestAdapter adapter = Calls.Adapter(new Uri(server.BaseUrl, "/api/"));

        await new ApiRequest<NoContent>(adapter, new ApiOperation<NoContent>("Test", Method.GET, ResponseBody.None()))
            .Server(address).Path("/v1/").SendAsync();

        Assert.Equal(target, server.Only.Target);
    }

    [Fact]
    public async Task BaseUrl_WithPathAndSlash_IsKept()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        IRequestAdapter adapter = Calls.Adapter(new Uri(server.BaseUrl, "/cas/api/"));

        await new ApiRequest<NoContent>(adapter, new ApiOperation<NoContent>("Test", Method.GET, ResponseBody.None())).Path("/v1/").SendAsync();

        Assert.Equal("/cas/api/v1/", server.Only.Target);
    }

    [Theory]
    [InlineData("https://host/?a=b")]
    [InlineData("https://host/#f")]
    [InlineData("/relative")]
    public void BaseUrl_OfAnotherForm_IsRefused(string url)
        => Assert.Throws<ArgumentException>(() => Calls.Adapter(new Uri(url, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void UrlTemplate_DoesNotHoldValues()
    {
        RequestInformation request = Offline().Path("/v1/").PathValue("secret").Query("key", "secret").ToRequestInformation();

        // Kiota puts the template into traces.
        Assert.DoesNotContain("secret", request.UrlTemplate);
        Assert.Equal("{+baseurl}/v1/{value}", request.UrlTemplate);
    }

    [Fact]
    public async Task Request_SentTwice_IsTheSame()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        ApiRequest<NoContent> request = server.Request(Method.POST).Path("/x").Query("a", "b").TextBody("body", "text/plain", true);

        await request.SendAsync();
        await request.SendAsync();

        Assert.All(server.Requests, static received => Assert.Equal(("/x?a=b", "body"), (received.Target, received.Body)));
        Assert.Equal(2, server.Requests.Count);
    }

    private static ApiRequest<NoContent> Offline()
        => new(Calls.Adapter(new Uri("http://127.0.0.1:9")), new ApiOperation<NoContent>("Test", Method.GET, ResponseBody.None()));

    private static async Task AssertTarget(string expected, Func<ApiRequest<NoContent>, ApiRequest<NoContent>> build)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");

        await build(server.Request()).SendAsync();

        Assert.Equal(expected, server.Only.Target);
    }

    private sealed record KnownText(string Value);
}
