using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>An error answer, on its way to become an exception.</summary>
internal sealed class ErrorAnswer
{
    private const int Limit = 1024 * 1024;
    private const int StartLength = 4 * 1024;

    private readonly ApiCall _call;
    private readonly HttpStatusCode _status;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _headers;
    private readonly string? _mediaType;
    private readonly string _start;
    private readonly string _message;
    private readonly RefusedCredentials _credentials;

    private ErrorAnswer(Answer answer, ReadOnlySpan<byte> body)
    {
        _call = answer.Call;
        _status = answer.Response.StatusCode;
        _headers = AnswerHeaders.Of(answer.Response);
        _mediaType = answer.Response.Content.Headers.ContentType?.MediaType;
        CharSet = answer.Response.Content.Headers.ContentType?.CharSet;
        Credentials credentials = Credentials.Of(answer.Response.RequestMessage, _call.Security);
        _start = credentials.Redact(BodyText.Decode(body[..Math.Min(body.Length, StartLength)], CharSet));
        string? said = ErrorText.Find(body, _start);
        string status = string.Create(CultureInfo.InvariantCulture, $"status {(int)_status} ({_status})");
        _credentials = new RefusedCredentials(answer.Response, answer.Request, _call.Security);
        string? why = _credentials.Explain();
        _message = (said, why) switch
        {
            (null, null) => $"{_call.Operation} failed with {status}.",
            (null, _) => $"{_call.Operation} failed with {status}. {why}",
            (_, null) => $"{_call.Operation} failed with {status}: {credentials.Redact(said)}",
            _ => $"{_call.Operation} failed with {status}: {credentials.Redact(said).TrimEnd('.')}. {why}",
        };
    }

    /// <summary>The charset that the answer names.</summary>
    public string? CharSet { get; }

    /// <summary>Reads the body as far as it comes and makes the exception. Never fails itself.</summary>
    public static async Task<ApiErrorException> ReadAsync(Answer answer, ErrorBodies? bodies)
    {
        using PooledBytes body = await ReadBodyAsync(answer).ConfigureAwait(false);
        ErrorAnswer error = new(answer, body.Span);
        return bodies?.Find((int)error._status, AnswerMediaType.Of(answer.Response))?.Read(body.Span, error) ?? error.ToException();
    }

    /// <summary>Makes an exception with a body of the described type.</summary>
    public ApiErrorException ToException<TError>(TError body) => new ApiErrorException<TError>(_message)
    {
        Error = body,
        Operation = _call.Operation,
        HttpMethod = _call.Method,
        RequestUri = _call.RequestUri,
        Security = _call.Security,
        GrantedScopes = _credentials.Granted,
        ClaimsChallenge = _credentials.Challenge,
        StatusCode = _status,
        ResponseStatusCode = (int)_status,
        ResponseHeaders = KiotaHeaders(),
        Headers = _headers,
        ContentType = _mediaType,
        ContentStart = _start,
    };

    private static async ValueTask<PooledBytes> ReadBodyAsync(Answer answer)
    {
        try
        {
            return await answer.ReadAsync(Limit).ConfigureAwait(false);
        }
        catch (ApiTransportException)
        {
            // The status is worth more than the fact that its explanation broke off.
            return new PooledBytes(1);
        }
    }

    private ApiErrorException ToException() => new(_message)
    {
        Operation = _call.Operation,
        HttpMethod = _call.Method,
        RequestUri = _call.RequestUri,
        Security = _call.Security,
        GrantedScopes = _credentials.Granted,
        ClaimsChallenge = _credentials.Challenge,
        StatusCode = _status,
        ResponseStatusCode = (int)_status,
        ResponseHeaders = KiotaHeaders(),
        Headers = _headers,
        ContentType = _mediaType,
        ContentStart = _start,
    };

    private Dictionary<string, IEnumerable<string>> KiotaHeaders()
        => _headers.ToDictionary(
            static header => header.Key,
            static header => (IEnumerable<string>)header.Value,
            StringComparer.OrdinalIgnoreCase);
}
