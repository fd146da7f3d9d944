using System;
using System.Globalization;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Json;

namespace Specwright.Runtime;

/// <summary>How the bodies of errors are read, by status. Immutable: each method returns a new object.</summary>
/// <remarks>An exact status goes before a range, a range before the default (OpenAPI, Responses Object).</remarks>
public sealed class ErrorBodies
{
    private readonly Entry[] _bodies;

    /// <summary>Starts without bodies.</summary>
    public ErrorBodies()
        : this([])
    {
    }

    private ErrorBodies(Entry[] bodies) => _bodies = bodies;

    /// <summary>Adds errors in JSON, thrown as <see cref="ApiErrorException{TError}"/>.</summary>
    /// <typeparam name="TError">The body.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="status">A status (<c>400</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
    /// <param name="mediaType">The media type of these alone, in lower case; null for all that no other is for.</param>
    /// <returns>The bodies with it.</returns>
    public ErrorBodies Json<TError, TCodec>(string status, string? mediaType = null)
        where TCodec : IJsonCodec<TError?>
        => With(new Entry(status, mediaType, new JsonErrorBody<TError, TCodec>()));

    /// <summary>Adds errors in text, thrown as <see cref="ApiErrorException{TError}"/> of string.</summary>
    /// <param name="status">A status (<c>400</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
    /// <param name="mediaType">The media type of these alone, in lower case; null for all that no other is for.</param>
    /// <returns>The bodies with it.</returns>
    public ErrorBodies Text(string status, string? mediaType = null) => With(new Entry(status, mediaType, new TextErrorBody()));

    internal ErrorBody? Find(int status, string? mediaType)
    {
        string exact = status.ToString(CultureInfo.InvariantCulture);
        return Find(exact, mediaType) ?? Find(exact[..1] + "XX", mediaType) ?? Find("default", mediaType);
    }

    private ErrorBody? Find(string status, string? mediaType)
    {
        Entry? found = null;
        foreach (Entry entry in _bodies)
        {
            if (entry.Status.Equals(status, StringComparison.OrdinalIgnoreCase)
                && (entry.MediaType is null ? found is null : entry.MediaType == mediaType))
            {
                found = entry;
            }
        }

        return found?.Body;
    }

    private ErrorBodies With(Entry entry) => new([.. _bodies, entry]);

    private sealed record Entry(string Status, string? MediaType, ErrorBody Body);
}
