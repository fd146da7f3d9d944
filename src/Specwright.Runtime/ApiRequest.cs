using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Json;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

/// <summary>
/// One request: put together piece by piece, then sent once or often. Its methods return the request itself.
/// </summary>
/// <typeparam name="T">The answer.</typeparam>
public sealed partial class ApiRequest<T>
{
    private readonly IRequestAdapter _adapter;
    private readonly ApiOperation<T> _operation;
    private readonly RequestUrl _url;
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly List<KeyValuePair<string, string>> _cookies = [];
    private readonly List<IRequestOption> _options = [];

    /// <summary>Starts a request.</summary>
    /// <param name="adapter">What sends it: any adapter of Kiota's that honours <see cref="ResponseHandlerOption"/>.</param>
    /// <param name="operation">The operation.</param>
    public ApiRequest(IRequestAdapter adapter, ApiOperation<T> operation)
    {
        _adapter = adapter;
        _operation = operation;
        _url = new RequestUrl();
    }

    private ApiRequest(ApiRequest<T> other)
    {
        _adapter = other._adapter;
        _operation = other._operation;
        _url = other._url.Clone();
        _headers = [.. other._headers];
        _cookies = [.. other._cookies];
        _options = [.. other._options];
        _body = other._body;
        _jsonContentType = other._jsonContentType;
    }

    /// <summary>Appends a literal piece of the path.</summary>
    /// <param name="literal">The piece, percent-encoded already.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> Path(string literal)
    {
        _url.AppendLiteral(literal);
        return this;
    }

    /// <summary>Appends a value to the path, percent-encoded but for the unreserved characters of RFC 3986.</summary>
    /// <param name="value">The value.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value is null or empty: the URL would address something else.</exception>
    public ApiRequest<T> PathValue(string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _url.AppendValue(Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>Appends several values to the path, each percent-encoded.</summary>
    /// <param name="values">The values.</param>
    /// <param name="delimiter">What stands between them, percent-encoded already.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">There is no value: the URL would address something else.</exception>
    public ApiRequest<T> PathList(IEnumerable<string>? values, string delimiter)
    {
        string joined = string.Join(delimiter, (values ?? []).Select(Uri.EscapeDataString));
        ArgumentException.ThrowIfNullOrEmpty(joined, nameof(values));
        _url.AppendValue(joined);
        return this;
    }

    /// <summary>Adds a parameter to the query.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the parameter out.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> Query(string name, string? value)
    {
        if (value is not null)
        {
            _url.AddQuery(name, Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>Adds a list to the query.</summary>
    /// <param name="name">The name.</param>
    /// <param name="values">The values; null or none leaves the parameter out.</param>
    /// <param name="delimiter">
    /// What stands between the values, as it is to stand in the URL (<c>,</c>, <c>%20</c>, <c>%7C</c>); null for a
    /// parameter of its own for each value.
    /// </param>
    /// <returns>This request.</returns>
    public ApiRequest<T> QueryList(string name, IEnumerable<string>? values, string? delimiter)
    {
        IEnumerable<string> encoded = (values ?? []).Select(Uri.EscapeDataString);
        if (delimiter is not null)
        {
            string[] all = [.. encoded];
            encoded = all.Length == 0 ? [] : [string.Join(delimiter, all)];
        }

        foreach (string value in encoded)
        {
            _url.AddQuery(name, value);
        }

        return this;
    }

    /// <summary>Adds a parameter whose value is JSON (OpenAPI, Parameter Object, <c>content</c>).</summary>
    /// <typeparam name="TValue">The value's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the parameter out.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> QueryJson<TValue, TCodec>(string name, TValue? value)
        where TCodec : IJsonCodec<TValue?>
        => Query(name, Format.Json<TValue, TCodec>(value));

    /// <summary>Adds an object to the query.</summary>
    /// <typeparam name="TValue">The object's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The object; null leaves the parameter out, and so does null in a member.</param>
    /// <param name="style">How it stands in the query.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value is no object, or one that the style has no form for.</exception>
    public ApiRequest<T> QueryObject<TValue, TCodec>(string name, TValue? value, QueryObjectStyle style)
        where TCodec : IJsonCodec<TValue?>
    {
        if (value is not null)
        {
            Requests.QueryObject.Add(_url, name, RawJson.From<TValue, TCodec>(value), style);
        }

        return this;
    }

    /// <summary>Adds a header.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; null leaves the header out.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value has characters that no header can hold (RFC 9110, section 5.5).</exception>
    public ApiRequest<T> Header(string name, string? value)
    {
        if (value is not null)
        {
            HeaderText.Require(name, value);
            _headers.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds a cookie.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, which is percent-encoded; null leaves the cookie out.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> Cookie(string name, string? value)
    {
        if (value is not null)
        {
            _cookies.Add(new(Uri.EscapeDataString(name), Uri.EscapeDataString(value)));
        }

        return this;
    }

    /// <summary>Sends to another server than the adapter's: for operations with a server of their own.</summary>
    /// <param name="address">
    /// The server's URL, to which the path is appended; or the beginning of the path alone, from a slash, in place of the
    /// adapter's own path on the same server.
    /// </param>
    /// <returns>This request.</returns>
    public ApiRequest<T> Server(string address)
    {
        _url.SetServer(address);
        return this;
    }

    /// <summary>Adds an option for handlers and authentication providers; one of the same type replaces it.</summary>
    /// <param name="option">The option.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> Option(IRequestOption option)
    {
        _options.Add(option);
        return this;
    }
}
