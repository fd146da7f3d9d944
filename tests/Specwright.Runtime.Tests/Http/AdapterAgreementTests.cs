using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime.Json;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Http;

/// <summary>
/// A request is the same on the wire whether our adapter makes it at once, makes it of Kiota's form because somebody
/// authenticates it, or Kiota's adapter makes it.
/// </summary>
public class AdapterAgreementTests
{
    private const string Boundary = "boundary=";

    private static readonly Dictionary<string, Action<ApiRequest<NoContent>>> s_requests = new()
    {
        ["nothing"] = static _ => { },
        ["path and query"] = static request => request.Path("/a b/").PathValue("c/d").Query("e", "f g").QueryList("h", ["i", "j"], null),
        ["headers"] = static request => request.Header("X-One", "1").Header("X-Two", "a").Header("X-Two", "b"),
        ["header of a content that is not there"] = static request => request.Header("Content-Language", "de"),
        ["header of the content"] = static request => request.Header("Content-Language", "de").TextBody("x", "text/plain", true),
        ["content type of the caller's"] = static request => request.Header("Content-Type", "text/markdown").TextBody("x", "text/plain", true),
        ["accept of the caller's"] = static request => request.Header("accept", "text/csv"),
        ["cookies"] = static request => request.Cookie("a", "b;c").Cookie("d", "e"),
        ["json"] = static request => request.JsonBody<string, StringCodec>("é", "application/json", true),
        ["text"] = static request => request.TextBody("ä", "text/plain; charset=utf-8", true),
        ["stream"] = static request => request.StreamBody(Started(new MemoryStream([1, 2, 3])), "application/octet-stream", true),
        ["stream that cannot seek"] = static request => request.StreamBody(new ForwardStream([1, 2, 3]), "application/octet-stream", true),
        ["form"] = static request => request.FormBody(new FormFields().Add("a", "b c"), true),
        ["multipart"] = static request => request.MultipartBody(new MultipartFields().Add("a", "b"), true),
    };

    public static TheoryData<string> Requests => [.. s_requests.Keys];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_WhoeverMakesIt_IsTheSame(string name)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("");
        using HttpClient client = Calls.Client();
        (AdapterKind Kind, IAuthenticationProvider Authentication)[] ways =
        [
            (AdapterKind.Own, new AnonymousAuthenticationProvider()),
            (AdapterKind.Own, new Authentication()),
            (AdapterKind.Kiota, new AnonymousAuthenticationProvider()),
        ];

        foreach ((AdapterKind kind, IAuthenticationProvider authentication) in ways)
        {
            ApiRequest<NoContent> request = kind.Request(server, ResponseBody.None(), Method.POST, client, authentication);
            s_requests[name](request);
            await request.SendAsync();
        }

        List<string> told = [.. server.Requests.Select(Tell)];
        Assert.Equal(3, told.Count);
        Assert.Equal(told[0], told[1]);
        Assert.Equal(told[0], told[2]);
    }

    [Theory]
    [MemberData(nameof(Adapters.Both), MemberType = typeof(Adapters))]
    public async Task Version_OfTheHttpClient_IsTheRequests(AdapterKind kind)
    {
        string? protocol = null;
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) =>
        {
            protocol = context.Request.Protocol;
            return Task.CompletedTask;
        });
        using HttpClient client = Calls.Client();
        client.DefaultRequestVersion = new Version(1, 0);
        client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;

        await kind.Request(server, ResponseBody.None(), client: client).SendAsync();

        Assert.Equal("HTTP/1.0", protocol);
    }

    private static MemoryStream Started(MemoryStream stream)
    {
        stream.Position = 1;
        return stream;
    }

    private static string Tell(ReceivedRequest request)
    {
        string contentType = request.Headers.GetValueOrDefault("Content-Type") ?? "";
        string text = string.Join('\n', [
            $"{request.Method} {request.Target}",
            .. request.Headers.Where(static header => header.Key != "traceparent")
                .OrderBy(static header => header.Key, StringComparer.Ordinal).Select(static header => $"{header.Key}: {header.Value}"),
            request.Body,
        ]);

        // It is another for each request.
        int at = contentType.IndexOf(Boundary, StringComparison.Ordinal);
        return at < 0 ? text : text.Replace(contentType[(at + Boundary.Length)..].Trim('"'), "***", StringComparison.Ordinal);
    }
}
