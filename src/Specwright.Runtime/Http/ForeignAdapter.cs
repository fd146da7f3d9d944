using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Http;

/// <summary>Sends by a request adapter that is not ours, such as Kiota's, and gets the answer as HttpClient gave it.</summary>
internal static class ForeignAdapter
{
    /// <exception cref="InvalidOperationException">The adapter cannot send the method, or does not give the answer out.</exception>
    public static async Task<HttpResponseMessage> SendAsync(
        IRequestAdapter adapter, RequestInformation request, HttpMethod method, CancellationToken cancellationToken)
    {
        if (NativeMethod.Of(request.HttpMethod) != method)
        {
            throw new InvalidOperationException($"The request adapter has no method {method}; {nameof(ApiAdapter)}.{nameof(ApiAdapter.Create)} makes one that has.");
        }

        NativeResponseHandler native = new();
        request.SetResponseHandler(native);

        bool canRepeat = request.Content.CanSeek;

        // The type makes Kiota's adapter return as soon as the headers are there; the handler keeps it from reading on.
        await adapter.SendPrimitiveAsync<Stream>(request, null, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = native.Value as HttpResponseMessage
            ?? throw new InvalidOperationException("The request adapter does not honour ResponseHandlerOption with HttpResponseMessage.");
        if (canRepeat && BearerChallenge.ClaimsOf(response) is not null)
        {
            // Kiota's adapter has answered a challenge before, and does not say so.
            request.AddRequestOptions([ClaimsAnswered.Instance]);
        }

        return response;
    }
}
