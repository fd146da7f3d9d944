using System;
using System.IO;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Json;

namespace Specwright.Runtime;

/// <summary>How the body of a success is read.</summary>
public static class ResponseBody
{
    /// <summary>One JSON text. No body, or <c>null</c>, is an <see cref="ApiContentException"/>.</summary>
    /// <typeparam name="T">The body.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <returns>A reader that is the same object for every call.</returns>
    public static ResponseBody<T> Json<T, TCodec>()
        where TCodec : IJsonCodec<T?>
        => JsonAnswer<T, TCodec>.Instance;

    /// <summary>
    /// One JSON text, or null: for JSON <c>null</c>, and for a success without a body, such as 204 (RFC 9110, section 15.3.5).
    /// </summary>
    /// <typeparam name="T">The body; a struct in its nullable form, read by a <see cref="NullableCodec{T, TCodec}"/>.</typeparam>
    /// <typeparam name="TCodec">How it is read.</typeparam>
    /// <returns>A reader that is the same object for every call.</returns>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is a struct that cannot be null.</exception>
    public static ResponseBody<T?> JsonOrNull<T, TCodec>()
        where TCodec : IJsonCodec<T?>
        => default(T) is null
            ? JsonOrNullAnswer<T, TCodec>.Instance
            : throw new InvalidOperationException($"A {typeof(T).Name} cannot be null; its nullable form can, with NullableCodec.");

    /// <summary>Text, decoded by its charset.</summary>
    /// <returns>A reader that is the same object for every call.</returns>
    public static ResponseBody<string> Text() => TextAnswer.Instance;

    /// <summary>Bytes, which the caller reads as they arrive; the caller disposes the stream.</summary>
    /// <returns>A reader that is the same object for every call.</returns>
    public static ResponseBody<Stream> Stream() => StreamAnswer.Instance;

    /// <summary>Nothing; whatever arrives is dropped.</summary>
    /// <returns>A reader that is the same object for every call.</returns>
    public static ResponseBody<NoContent> None() => EmptyAnswer.Instance;
}
