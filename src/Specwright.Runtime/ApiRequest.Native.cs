using System;
using System.Linq;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Http;

namespace Specwright.Runtime;

/// <content>The request in Kiota's form, which any adapter takes, and in .NET's.</content>
public sealed partial class ApiRequest<T>
{
    private const string AcceptHeader = "Accept";

    private HttpMethod HttpMethod => _isLink ? HttpMethod.Get : _operation.HttpMethod;

    /// <summary>Gives the request in Kiota's form, with its options: for one sending.</summary>
    /// <returns>A new object.</returns>
    /// <exception cref="InvalidOperationException">
    /// A path value makes a segment <c>.</c> or <c>..</c>; or the body is a stream that has been sent and cannot seek.
    /// </exception>
    public RequestInformation ToRequestInformation() => ToRequestInformation(_url.ToUri(_adapter.BaseUrl), null);

    private RequestInformation ToRequestInformation(Uri uri, string? accept)
    {
        // The template is for traces only, where adapters show it, and so holds no values: its expansion would encode once
        // more what is encoded.
        RequestInformation request = new()
        {
            HttpMethod = _isLink ? Method.GET : _operation.Method,
            URI = uri,
            UrlTemplate = $"{{+baseurl}}{_url.Template}",
        };
        Describe(new KiotaForm(request), accept);
        if (_body is not null)
        {
            request.SetStreamContent(_body.Open(), _body.ContentType);
        }

        return request;
    }

    /// <summary>The same in .NET's form, for requests that nobody authenticates.</summary>
    private HttpRequestMessage ToHttpRequestMessage(HttpClient client, Uri uri, string? accept)
    {
        HttpRequestMessage message = NativeRequest.Create(client, HttpMethod, uri);
        message.Content = _body?.ToContent();
        Describe(new NativeForm(message), accept);
        if (message.Content is { } content && !content.Headers.Contains("Content-Type"))
        {
            content.Headers.TryAddWithoutValidation("Content-Type", _body!.ContentType);
        }

        return message;
    }

    /// <summary>Writes headers and options. The forms are structs, so that each has code of its own and nothing is boxed.</summary>
    private void Describe<TForm>(TForm form, string? accept)
        where TForm : struct, IRequestForm
    {
        bool hasAccept = false;
        if (_headers is not null)
        {
            foreach ((string name, string value) in _headers)
            {
                bool isAccept = name.Equals(AcceptHeader, StringComparison.OrdinalIgnoreCase);
                hasAccept |= isAccept;
                form.Header(name, isAccept && accept is not null ? accept : value);
            }
        }

        if (!hasAccept)
        {
            form.Header(AcceptHeader, accept ?? _operation.Answer.Accept);
        }

        if (_cookies is not null)
        {
            form.Header("Cookie", string.Join("; ", _cookies.Select(static cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (_options is not null)
        {
            foreach (IRequestOption option in _options)
            {
                form.Option(option);
            }
        }

        if (_operation.Security is not null)
        {
            form.Option(_operation.Security);
        }

        if (_operation.Repeatable)
        {
            form.Option(RepeatableRequest.Instance);
        }
    }
}
