using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace Specwright.Runtime.Http;

/// <summary>Reads answers with Kiota's parse nodes and error factories.</summary>
internal static class ParsedAnswer
{
    /// <summary>Whether there is nothing to read.</summary>
    public static bool IsEmpty(HttpResponseMessage response)
        => response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0;

    /// <summary>The body's root; null where there is no body, or none that says what it is.</summary>
    public static async Task<IParseNode?> RootAsync(
        HttpResponseMessage response, IParseNodeFactory factory, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() is not { Length: > 0 } mediaType)
        {
            return null;
        }

        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            return body is { CanSeek: true, Length: 0 }
                ? null
                : await factory.GetRootParseNodeAsync(mediaType, body, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The body as it arrives. Whoever reads it disposes it, and the connection with it.</summary>
    public static Task<Stream> StreamAsync(HttpResponseMessage response, CancellationToken cancellationToken)
        => response.Content.ReadAsStreamAsync(cancellationToken);

    /// <summary>Throws what the factory for an error's status makes: for the status, or its class, or <c>XXX</c>.</summary>
    /// <exception cref="ApiException">The answer is an error.</exception>
    public static async Task ThrowIfErrorAsync(
        HttpResponseMessage response,
        Dictionary<string, ParsableFactory<IParsable>>? errors,
        IParseNodeFactory factory,
        CancellationToken cancellationToken)
    {
        // What was not modified, and a redirect that nobody followed, are no errors for Kiota.
        int status = (int)response.StatusCode;
        if (status is >= 200 and < 400)
        {
            return;
        }

        if (Find(errors, status) is not { } make)
        {
            throw Unread(response, "no error factory is registered for it");
        }

        IParseNode? node = await RootAsync(response, factory, cancellationToken).ConfigureAwait(false);
        if (node?.GetObjectValue(make) is not Exception error)
        {
            throw Unread(response, "its body is none that the error factory reads");
        }

        if (error is ApiException exception)
        {
            exception.ResponseStatusCode = status;
            exception.ResponseHeaders = HeadersOf(response);
        }

        throw error;
    }

    private static ParsableFactory<IParsable>? Find(Dictionary<string, ParsableFactory<IParsable>>? errors, int status)
    {
        string exact = status.ToString(CultureInfo.InvariantCulture);
        return errors?.GetValueOrDefault(exact)
            ?? (status is >= 400 and < 600 ? errors?.GetValueOrDefault(exact[..1] + "XX") : null)
            ?? errors?.GetValueOrDefault("XXX");
    }

    private static ApiException Unread(HttpResponseMessage response, string reason)
        => new($"The service answered with status {(int)response.StatusCode}, and {reason}.")
        {
            ResponseStatusCode = (int)response.StatusCode,
            ResponseHeaders = HeadersOf(response),
        };

    private static Dictionary<string, IEnumerable<string>> HeadersOf(HttpResponseMessage response)
        => response.Headers.ToDictionary(static header => header.Key, static header => header.Value, StringComparer.OrdinalIgnoreCase);
}
