using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime.Telemetry;

namespace Specwright.Runtime.Http;

/// <summary>
/// Sends what generated clients ask for without a detour, and what is written by hand against Kiota's abstractions as
/// Kiota's own adapter does.
/// </summary>
internal sealed partial class ApiRequestAdapter(IAuthenticationProvider authentication, HttpClient client) : IRequestAdapter
{
    /// <inheritdoc/>
    public string? BaseUrl
    {
        get;
        set => field = value?.TrimEnd('/');
    }

    /// <summary>Whether requests go out as they are: then nobody needs them in Kiota's form.</summary>
    public bool IsAnonymous { get; } = authentication.GetType() == typeof(AnonymousAuthenticationProvider);

    public HttpClient Client => client;

    /// <summary>Authenticates a request and sends it; once more when its answer demands claims of the token and its body allows that.</summary>
    /// <param name="request">The request, which gets the options of whoever authenticates it.</param>
    /// <param name="method">The method, which may be one that Kiota has no name for.</param>
    /// <param name="completion">When the answer counts as there.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<HttpResponseMessage> SendAsync(
        RequestInformation request, HttpMethod method, HttpCompletionOption completion, CancellationToken cancellationToken)
    {
        Stream body = request.Content ?? Stream.Null;
        long start = body.CanSeek ? body.Position : 0;
        using HttpRequestMessage message = await AuthenticateAsync(request, method, null, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await client.SendAsync(message, completion, cancellationToken).ConfigureAwait(false);
        if (!body.CanSeek || BearerChallenge.ClaimsOf(response) is not { } claims)
        {
            return response;
        }

        response.Dispose();
        body.Position = start;
        OperationTelemetry.CountResend();
        request.AddRequestOptions([ClaimsAnswered.Instance]);
        using HttpRequestMessage again = await AuthenticateAsync(
            request, method, BearerChallenge.ContextOf(claims), cancellationToken).ConfigureAwait(false);
        return await client.SendAsync(again, completion, cancellationToken).ConfigureAwait(false);
    }

    private async Task<HttpRequestMessage> AuthenticateAsync(
        RequestInformation request, HttpMethod method, Dictionary<string, object>? context, CancellationToken cancellationToken)
    {
        // Kiota's templates begin with it; providers ask for the address.
        request.PathParameters["baseurl"] = BaseUrl!;
        await authentication.AuthenticateRequestAsync(request, context, cancellationToken).ConfigureAwait(false);
        return NativeRequest.From(request, client, method);
    }
}
