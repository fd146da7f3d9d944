using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Http;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime;

public sealed partial class ApiRequest<T>
{
    /// <summary>Gives the request in Kiota's form, with its options: for one sending.</summary>
    /// <returns>A new object.</returns>
    /// <exception cref="InvalidOperationException">
    /// A path value makes a segment <c>.</c> or <c>..</c>; or the body is a stream that has been sent and cannot seek.
    /// </exception>
    public RequestInformation ToRequestInformation()
    {
        RequestInformation request = new() { HttpMethod = _isLink ? Method.GET : _operation.Method };
        _url.ApplyTo(request, _adapter.BaseUrl);
        foreach (IGrouping<string, string> header in _headers.ToLookup(static header => header.Key, static header => header.Value))
        {
            request.Headers.Add(header.Key, [.. header]);
        }

        request.Headers.TryAdd("Accept", _operation.Answer.Accept);
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(static cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (_body is not null)
        {
            request.SetStreamContent(_body.Open(), _body.ContentType);
        }

        request.AddRequestOptions(_options);
        if (_operation.Security is not null)
        {
            request.AddRequestOptions([_operation.Security]);
        }

        if (_operation.Repeatable)
        {
            request.AddRequestOptions([RepeatableRequest.Instance]);
        }

        return request;
    }

    /// <summary>Sends the request and reads the answer.</summary>
    /// <param name="cancellationToken">Ends the call; also while the answer is read.</param>
    /// <returns>The body of the answer.</returns>
    /// <exception cref="ApiErrorException">The service answered with an error.</exception>
    /// <exception cref="ApiContentException">The answer is not what was expected.</exception>
    /// <exception cref="ApiTransportException">There was no answer, or not a whole one.</exception>
    public async Task<T> SendAsync(CancellationToken cancellationToken = default)
    {
        (_, T body) = await SendAndReadAsync(_operation.Answer, cancellationToken).ConfigureAwait(false);
        return body;
    }

    /// <summary>Sends the request and reads the answer together with its status and headers.</summary>
    /// <param name="cancellationToken">Ends the call; also while the answer is read.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ApiErrorException">The service answered with an error.</exception>
    /// <exception cref="ApiContentException">The answer is not what was expected.</exception>
    /// <exception cref="ApiTransportException">There was no answer, or not a whole one.</exception>
    public async Task<ApiResponse<T>> SendForResponseAsync(CancellationToken cancellationToken = default)
    {
        (Answer answer, T body) = await SendAndReadAsync(_operation.Answer, cancellationToken).ConfigureAwait(false);
        return new ApiResponse<T>(body, answer.Response.StatusCode, AnswerHeaders.Of(answer.Response));
    }

    /// <summary>
    /// Sends the request and gives out the body of a success as it arrives, whatever the description says of it: for a
    /// media type other than the one that <see cref="SendAsync"/> reads.
    /// </summary>
    /// <param name="accept">The media types to ask for (RFC 9110, section 12.5.1); null for those that the request asks for.</param>
    /// <param name="cancellationToken">Ends the call; also while the answer is read.</param>
    /// <returns>The answer. The caller disposes its body.</returns>
    /// <exception cref="ApiErrorException">The service answered with an error.</exception>
    /// <exception cref="ApiTransportException">There was no answer, or not a whole one.</exception>
    public async Task<ApiResponse<System.IO.Stream>> SendForStreamAsync(
        string? accept = null, CancellationToken cancellationToken = default)
    {
        Answer answer = await GetAnswerAsync(cancellationToken, accept).ConfigureAwait(false);
        var headers = AnswerHeaders.Of(answer.Response);
        System.IO.Stream body = await ReadAsync(answer, StreamAnswer.Instance).ConfigureAwait(false);
        return new ApiResponse<System.IO.Stream>(body, answer.Response.StatusCode, headers);
    }

    private async Task<(Answer Answer, TBody Body)> SendAndReadAsync<TBody>(ResponseBody<TBody> body, CancellationToken cancellationToken)
    {
        for (int broken = 0; ; broken++)
        {
            Answer answer = await GetAnswerAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return (answer, await ReadAsync(answer, body).ConfigureAwait(false));
            }
            catch (ApiTransportException)
            {
                if (!await BrokenAnswers.WaitAsync(answer.Response, broken, cancellationToken).ConfigureAwait(false))
                {
                    throw;
                }
            }
        }
    }

    private async Task<TBody> ReadAsync<TBody>(Answer answer, ResponseBody<TBody> body)
    {
        try
        {
            return answer.Response.IsSuccessStatusCode
                ? await body.ReadAsync(answer).ConfigureAwait(false)
                : throw await ErrorAnswer.ReadAsync(answer, _operation.Errors).ConfigureAwait(false);
        }
        catch
        {
            answer.Response.Dispose();
            throw;
        }
    }

    private async Task<Answer> GetAnswerAsync(CancellationToken cancellationToken, string? accept = null)
    {
        RequestInformation request = ToRequestInformation();
        if (accept is not null)
        {
            HeaderText.Require("Accept", accept);
            request.Headers.Remove("Accept");
            request.Headers.Add("Accept", accept);
        }

        ApiCall call = Call();
        HttpResponseMessage response;
        try
        {
            response = _operation.CustomMethod is { } method && !_isLink
                ? await ApiRequestAdapter.SendAsync(_adapter, request, method, cancellationToken).ConfigureAwait(false)
                : await SendNativeAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TransportFailure.Of(call, exception);
        }

        AnswerTimeout timeout = request.GetRequestOption<AnswerTimeout>() ?? AnswerTimeout.Default;
        return new Answer(call, request, response, timeout, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendNativeAsync(RequestInformation request, CancellationToken cancellationToken)
    {
        NativeResponseHandler native = new();
        request.SetResponseHandler(native);

        // The type makes Kiota's adapter return as soon as the headers are there; the handler keeps it from reading on.
        await _adapter.SendPrimitiveAsync<System.IO.Stream>(request, null, cancellationToken).ConfigureAwait(false);
        return native.Value as HttpResponseMessage
            ?? throw new InvalidOperationException("The request adapter does not honour ResponseHandlerOption with HttpResponseMessage.");
    }

    /// <summary>What exceptions tell about this call.</summary>
    private ApiCall Call()
    {
        Uri? uri = _url.ToUri(_adapter.BaseUrl);
        string? shown = uri?.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        string method = _isLink ? nameof(Method.GET) : _operation.CustomMethod ?? _operation.Method.ToString();
        return new ApiCall(_operation.Name, method, shown is null ? null : new Uri(shown), _operation.Security);
    }
}
