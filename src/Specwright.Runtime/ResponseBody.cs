using System;
using System.IO;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Answers.Items;
using Specwright.Runtime.Json;

namespace Specwright.Runtime;

/// <summary>How the body of a success is read.</summary>
public static class ResponseBody
{
    /// <summary>One JSON text. No body, or <c>null</c>, is an <see cref="ApiContentException"/>.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="accept">What the request accepts; null for <c>application/json</c>.</param>
    /// <returns>A reader.</returns>
    public static ResponseBody<T> Json<T, TCodec>(string? accept = null)
        where TCodec : IJsonCodec<T?>
        => accept is null ? JsonAnswer<T, TCodec>.Instance : new JsonAnswer<T, TCodec>(accept);

    /// <summary>
    /// One JSON text, or null: for JSON <c>null</c>, and for a success without a body, such as 204 (RFC 9110, section 15.3.5).
    /// </summary>
    /// <typeparam name="T">The body; a struct in its nullable form, read by a <see cref="NullableCodec{T, TCodec}"/>.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="accept">What the request accepts; null for <c>application/json</c>.</param>
    /// <param name="empty">The statuses that say nothing in their body, should there be one.</param>
    /// <returns>A reader.</returns>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is a struct that cannot be null.</exception>
    public static ResponseBody<T?> JsonOrNull<T, TCodec>(string? accept = null, params int[] empty)
        where TCodec : IJsonCodec<T?>
        => default(T) is null
            ? accept is null && empty.Length == 0
                ? JsonOrNullAnswer<T, TCodec>.Instance
                : new JsonOrNullAnswer<T, TCodec>(accept ?? JsonContent.MediaType, empty)
            : throw new InvalidOperationException($"A {typeof(T).Name} cannot be null; its nullable form can, with NullableCodec.");

    /// <summary>Text, decoded by its charset.</summary>
    /// <param name="accept">What the request accepts; null for <c>text/plain</c> before all others.</param>
    /// <returns>A reader.</returns>
    public static ResponseBody<string> Text(string? accept = null) => accept is null ? TextAnswer.Instance : new TextAnswer(accept);

    /// <summary>A string that comes as JSON or as plain text, which its media type tells.</summary>
    /// <returns>A reader that is the same object for every call.</returns>
    public static ResponseBody<string> TextOrJson() => TextOrJsonAnswer.Instance;

    /// <summary>Bytes, which the caller reads as they arrive; the caller disposes the stream.</summary>
    /// <param name="accept">What the request accepts; null for anything.</param>
    /// <returns>A reader.</returns>
    public static ResponseBody<Stream> Stream(string? accept = null) => accept is null ? StreamAnswer.Instance : new StreamAnswer(accept);

    /// <summary>Nothing; whatever arrives is dropped.</summary>
    /// <returns>A reader that is the same object for every call.</returns>
    public static ResponseBody<NoContent> None() => EmptyAnswer.Instance;

    /// <summary>A body that depends on the status; to be followed by <see cref="StatusBody{T}.On{TBody}"/>.</summary>
    /// <typeparam name="T">What all bodies become.</typeparam>
    /// <returns>A reader.</returns>
    public static StatusBody<T> ByStatus<T>() => new();

    /// <summary>A <c>text/event-stream</c> whose data is text (WHATWG HTML, Server-sent events).</summary>
    /// <returns>A reader that is the same object for every call.</returns>
    public static ResponseBody<StreamedItems<ServerSentEvent<string>>> TextEvents() => TextEventsAnswer.Instance;

    /// <summary>A <c>text/event-stream</c> that is described by a schema (WHATWG HTML, Server-sent events).</summary>
    /// <typeparam name="T">What the schema describes.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="content">What of an event that is.</param>
    /// <returns>A reader.</returns>
    public static ResponseBody<StreamedItems<ServerSentEvent<T>>> Events<T, TCodec>(EventContent content = EventContent.Data)
        where TCodec : IJsonCodec<T?>
        => new JsonEventsAnswer<T, TCodec>(content);

    /// <summary>JSON texts, one on each line (JSON Lines, NDJSON).</summary>
    /// <typeparam name="T">A text.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="accept">What the request accepts.</param>
    /// <returns>A reader.</returns>
    public static ResponseBody<StreamedItems<T>> JsonLines<T, TCodec>(string accept)
        where TCodec : IJsonCodec<T?>
        => new JsonItemsAnswer<T, TCodec>(accept, isSequence: false);

    /// <summary>JSON texts, each behind a record separator (RFC 7464).</summary>
    /// <typeparam name="T">A text.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <param name="accept">What the request accepts.</param>
    /// <returns>A reader.</returns>
    public static ResponseBody<StreamedItems<T>> JsonSequence<T, TCodec>(string accept)
        where TCodec : IJsonCodec<T?>
        => new JsonItemsAnswer<T, TCodec>(accept, isSequence: true);
}
