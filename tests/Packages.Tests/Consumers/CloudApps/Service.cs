using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

/// <summary>Stands in for the service: knows one alert, and says on the console what it was asked.</summary>
internal sealed class Service : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{request.Method} {request.RequestUri} as {request.Headers.Authorization?.Scheme}");
        var isKnown = request.RequestUri?.AbsolutePath.Contains("5f0c", StringComparison.Ordinal) ?? false;
        return Task.FromResult(new HttpResponseMessage(isKnown ? HttpStatusCode.OK : HttpStatusCode.NotFound)
        {
            Content = isKnown ? Json("""{"_id":"5f0c","title":"Impossible travel"}""") : Json("""{"detail":"Not found."}"""),
            RequestMessage = request,
        });
    }

    private static StringContent Json(string text)
        => new(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
