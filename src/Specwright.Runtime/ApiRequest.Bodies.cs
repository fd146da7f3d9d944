using System;
using System.Collections.Generic;
using System.IO;
using Specwright.Runtime.Json;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

public sealed partial class ApiRequest<T>
{
    private RequestBody? _body;

    // Set when the operation takes JSON, even if this request has none: pages may have to put something into it.
    private string? _jsonContentType;

    /// <summary>Sets a body in JSON, as the value is now.</summary>
    /// <typeparam name="TBody">The body's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="body">The body; null sends none.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="required">Whether there must be a body.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException">There is no body, but there must be.</exception>
    public ApiRequest<T> JsonBody<TBody, TCodec>(TBody? body, string contentType, bool required)
        where TCodec : IJsonCodec<TBody?>
    {
        _jsonContentType = contentType;
        return Body(
            body is null ? null : new BytesBody(JsonText.Serialize<TBody, TCodec>(body), contentType), required, nameof(body));
    }

    /// <summary>Sets a body in JSON that may be <c>null</c>, as the value is now.</summary>
    /// <typeparam name="TBody">The body's type.</typeparam>
    /// <typeparam name="TCodec">How it is written.</typeparam>
    /// <param name="body">The body; null is sent, too.</param>
    /// <param name="contentType">The content type.</param>
    /// <returns>This request.</returns>
    public ApiRequest<T> JsonOrNullBody<TBody, TCodec>(TBody? body, string contentType)
        where TCodec : IJsonCodec<TBody?>
    {
        _jsonContentType = contentType;
        return Body(new BytesBody(RawJson.From<TBody, TCodec>(body).Utf8.ToArray(), contentType), true, nameof(body));
    }

    /// <summary>Sets a body of JSON texts, a line each, that are written as they come.</summary>
    /// <typeparam name="TItem">The items' type.</typeparam>
    /// <typeparam name="TCodec">How they are written.</typeparam>
    /// <param name="body">The items, asked for anew with each sending; null sends none.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="required">Whether there must be a body.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException">There is no body, but there must be.</exception>
    public ApiRequest<T> JsonLinesBody<TItem, TCodec>(IAsyncEnumerable<TItem>? body, string contentType, bool required)
        where TCodec : IJsonCodec<TItem?>
        => Body(body is null ? null : new JsonLinesBody<TItem, TCodec>(body, contentType), required, nameof(body));

    /// <summary>Sets a body of text, sent in UTF-8.</summary>
    /// <param name="body">The text; null sends none.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="required">Whether there must be a body.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException">There is no body, but there must be.</exception>
    public ApiRequest<T> TextBody(string? body, string contentType, bool required)
        => Body(body is null ? null : BytesBody.Text(body, contentType), required, nameof(body));

    /// <summary>Sets a body that is read from a stream, from where the stream stands. The caller keeps the stream.</summary>
    /// <param name="body">The stream; null sends none. If it cannot seek, the request can be sent only once.</param>
    /// <param name="contentType">The content type.</param>
    /// <param name="required">Whether there must be a body.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException">There is no body, but there must be.</exception>
    public ApiRequest<T> StreamBody(Stream? body, string contentType, bool required)
        => Body(body is null ? null : new StreamBody(body, contentType), required, nameof(body));

    /// <summary>Sets a body of form fields (<c>application/x-www-form-urlencoded</c>).</summary>
    /// <param name="fields">The fields; null sends no body.</param>
    /// <param name="required">Whether there must be a body.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException">There is no body, but there must be.</exception>
    public ApiRequest<T> FormBody(FormFields? fields, bool required)
    {
        RequestBody? body = fields is null ? null : BytesBody.Text(fields.Text, "application/x-www-form-urlencoded");
        return Body(body, required, nameof(fields));
    }

    /// <summary>Sets a body of several parts.</summary>
    /// <param name="fields">The parts; null sends no body.</param>
    /// <param name="required">Whether there must be a body.</param>
    /// <param name="subtype">What follows <c>multipart/</c> in the content type. Only in a form, parts have names.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentNullException">There is no body, but there must be.</exception>
    public ApiRequest<T> MultipartBody(MultipartFields? fields, bool required, string subtype = Requests.MultipartBody.FormData)
        => Body(fields is null ? null : new MultipartBody(fields, subtype, Guid.NewGuid().ToString("N")), required, nameof(fields));

    private ApiRequest<T> Body(RequestBody? body, bool required, string parameter)
    {
        if (required && body is null)
        {
            throw new ArgumentNullException(parameter, $"{_operation.Name} needs a body.");
        }

        _body = body;
        return this;
    }
}
