using System;
using System.Collections.Generic;
using System.Globalization;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Json;

namespace Specwright.Runtime;

/// <summary>How the bodies of errors are read, by status. Immutable: each method returns a new object.</summary>
/// <remarks>An exact status goes before a range, a range before the default (OpenAPI, Responses Object).</remarks>
public sealed class ErrorBodies
{
    private readonly KeyValuePair<string, ErrorBody>[] _bodies;

    /// <summary>Starts without bodies.</summary>
    public ErrorBodies()
        : this([])
    {
    }

    private ErrorBodies(KeyValuePair<string, ErrorBody>[] bodies) => _bodies = bodies;

    /// <summary>Adds errors in JSON, thrown as <see cref="ApiErrorException{TError}"/>.</summary>
    /// <typeparam name="TError">The body.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="status">A status (<c>400</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
    /// <returns>The bodies with it.</returns>
    public ErrorBodies Json<TError, TCodec>(string status)
        where TCodec : IJsonCodec<TError?>
        => With(status, new JsonErrorBody<TError, TCodec>());

    /// <summary>Adds errors in text, thrown as <see cref="ApiErrorException{TError}"/> of string.</summary>
    /// <param name="status">A status (<c>400</c>), a range (<c>4XX</c>) or <c>default</c>.</param>
    /// <returns>The bodies with it.</returns>
    public ErrorBodies Text(string status) => With(status, new TextErrorBody());

    internal ErrorBody? Find(int status)
    {
        string exact = status.ToString(CultureInfo.InvariantCulture);
        return Find(exact) ?? Find(exact[..1] + "XX") ?? Find("default");
    }

    private ErrorBody? Find(string status)
    {
        foreach ((string key, ErrorBody body) in _bodies)
        {
            if (key.Equals(status, StringComparison.OrdinalIgnoreCase))
            {
                return body;
            }
        }

        return null;
    }

    private ErrorBodies With(string status, ErrorBody body) => new([.. _bodies, new(status, body)]);
}
