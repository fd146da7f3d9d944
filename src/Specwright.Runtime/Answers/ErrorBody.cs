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
            return JsonText.Deserialize<TError, TCodec>(BodyText.ToUtf8(body, error.CharSet)) is { } value ? error.ToException(value) : null;
        }
        catch (JsonException)
        {
            // Services that describe a JSON string often send the bare text.
            return typeof(TError) == typeof(string) && !body.IsEmpty ? new TextErrorBody().Read(body, error) : null;
        }
    }
}

/// <summary>Errors in text.</summary>
internal sealed class TextErrorBody : ErrorBody
{
    public override ApiErrorException? Read(ReadOnlySpan<byte> body, ErrorAnswer error)
        => error.ToException(BodyText.Decode(body, error.CharSet));
}
