using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Json;
using Specwright.Runtime.Pages;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

/// <content>What a walk over pages needs.</content>
public sealed partial class ApiRequest<T>
{
    internal Uri? Uri => _url.Find(_adapter.BaseUrl);

    internal ApiRequest<T> Clone() => new(this);

    /// <summary>Makes this a request for what a link leads to, which is fetched by GET (RFC 8288), whatever brought the link.</summary>
    internal ApiRequest<T> At(Uri uri)
    {
        _url.SetAbsolute(uri);
        _body = null;
        _isLink = true;
        return this;
    }

    /// <summary>Sets a top-level member of the JSON body if the operation takes one, else a parameter of the query.</summary>
    internal void SetInput(string name, RawJson value)
    {
        if (_jsonContentType is null)
        {
            _url.SetQuery(name, Unquote(value));
            return;
        }

        byte[] body = _body is BytesBody present ? present.Bytes : "{}"u8.ToArray();
        _body = new BytesBody(JsonMemberEditor.Set(body, name, value), _jsonContentType);
    }

    /// <summary>The input's text, without quotes; null when there is none.</summary>
    internal string? FindInput(string name)
    {
        if (_jsonContentType is null)
        {
            return _url.FindQuery(name);
        }

        RawJson? value = _body is BytesBody present ? JsonMemberEditor.Find(present.Bytes, name) : null;
        return value is { } found ? Unquote(found) : null;
    }

    internal ApiContentException RefusePage(Page page, string reason) => Call(Uri).ContentRefused(reason, page.Response.StatusCode);

    /// <summary>Sends the request for a page whose items are given out as they arrive.</summary>
    internal ValueTask<(Answer Answer, Stream Body)> OpenPageAsync(CancellationToken cancellationToken)
        => SendAndReadAsync(OpenJsonAnswer.Instance, cancellationToken);

    /// <summary>Sends the request for a page and reads all of it.</summary>
    internal async Task<(Page Page, T Body)> ReadPageAsync(PageMember shape, CancellationToken cancellationToken)
    {
        (Answer answer, (T body, PageFacts facts)) = await SendAndReadAsync(
            new PageAnswer<T>(_operation.Answer, shape), cancellationToken).ConfigureAwait(false);
        return (new Page(answer.Response, facts), body);
    }

    private static string Unquote(RawJson value)
        => value.Kind == JsonKind.String ? value.As<string, StringCodec>()! : value.ToString();
}
