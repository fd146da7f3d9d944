using System;
using System.Net.Http;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Answers;

/// <summary>Makes the typed exception of an error whose body is described.</summary>
internal abstract class ErrorBody
{
    /// <summary>Null when the body is not of the type.</summary>
    public abstract ApiErrorException? Read(ReadOnlySpan<byte> body, ErrorAnswer error);
}

/// <summary>Errors in JSON.</summary>
internal sealed class JsonErrorBody<TError, TCodec> : ErrorBody
    where TCodec : IJsonCodec<TError?>
{
    public override ApiErrorException? Read(ReadOnlySpan<byte> body, ErrorAnswer error)
    {
        try
        {
            return JsonText.Deserialize<TError, TCodec>(body) is { } value ? error.ToException(value) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Errors in text.</summary>
internal sealed class TextErrorBody : ErrorBody
{
    public override ApiErrorException? Read(ReadOnlySpan<byte> body, ErrorAnswer error)
        => error.ToException(BodyText.Decode(body, error.CharSet));
}
