using System.Collections.Generic;
using Microsoft.Kiota.Abstractions;
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
    // Most requests have none of these.
    private List<KeyValuePair<string, string>>? _headers;
    private List<KeyValuePair<string, string>>? _cookies;
    private List<IRequestOption>? _options;
    private bool _isLink;

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
        _headers = other._headers is null ? null : [.. other._headers];
        _cookies = other._cookies is null ? null : [.. other._cookies];
        _options = other._options is null ? null : [.. other._options];
        _isLink = other._isLink;
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
        (_options ??= []).Add(option);
        return this;
    }
}
