using System;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Specwright.Runtime.Http;

namespace Specwright.Runtime;

/// <summary>Kiota's adapter, which can also send methods that Kiota's enum does not have (OpenAPI 3.2.0, <c>additionalOperations</c>).</summary>
internal sealed class ApiRequestAdapter(IAuthenticationProvider authentication, HttpClient client)
    : HttpClientRequestAdapter(new ChallengedAuthentication(authentication), httpClient: client)
{
    [SuppressMessage("Usage", "CA2213", Justification = "The client belongs to whoever made the adapter.")]
    private readonly HttpClient _client = client;

    /// <summary>Sends with another method than the request names; the answer comes as soon as its headers are there.</summary>
    /// <exception cref="InvalidOperationException">The adapter is another, which cannot do that.</exception>
    public static async Task<HttpResponseMessage> SendAsync(
        IRequestAdapter adapter, RequestInformation request, string method, CancellationToken cancellationToken)
    {
        if (adapter is not ApiRequestAdapter own)
        {
            throw new InvalidOperationException($"The request adapter has no method {method}; ApiAdapter.Create makes one that has.");
        }

        using HttpRequestMessage message = await own.ConvertToNativeRequestAsync<HttpRequestMessage>(request, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The request adapter made no request.");
        message.Method = new HttpMethod(method);
        return await own._client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }
}
