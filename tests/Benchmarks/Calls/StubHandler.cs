using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Benchmarks.Calls;

/// <summary>Answers at once, from memory: what is left is the cost of the client.</summary>
/// <param name="body">The body of each answer.</param>
/// <param name="asStream">Whether the length is not known beforehand, as with chunked answers.</param>
internal sealed class StubHandler(byte[] body, bool asStream = false) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue s_json = new("application/json");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpContent content = asStream ? new StreamContent(new ArrivingStream(body)) : new ByteArrayContent(body);
        content.Headers.ContentType = s_json;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
