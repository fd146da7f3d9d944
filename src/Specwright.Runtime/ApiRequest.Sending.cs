using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Answers;
using Specwright.Runtime.Http;
using Specwright.Runtime.Requests;
using Specwright.Runtime.Telemetry;

namespace Specwright.Runtime;

public sealed partial class ApiRequest<T>
{
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
        if (accept is not null)
        {
            HeaderText.Require(AcceptHeader, accept);
        }

        (Answer answer, System.IO.Stream body) = await SendAndReadAsync(StreamAnswer.Instance, cancellationToken, accept).ConfigureAwait(false);
        return new ApiResponse<System.IO.Stream>(body, answer.Response.StatusCode, AnswerHeaders.Of(answer.Response));
    }

    private ValueTask<(Answer Answer, TBody Body)> SendAndReadAsync<TBody>(
        ResponseBody<TBody> body, CancellationToken cancellationToken, string? accept = null)
        => OperationTelemetry.IsOn
            ? new(OperationTelemetry.ObserveAsync(
                Observe(), scope => SendAndReadAsync(body, accept, scope, cancellationToken).AsTask()))
            : SendAndReadAsync(body, accept, null, cancellationToken);

    private async ValueTask<(Answer Answer, TBody Body)> SendAndReadAsync<TBody>(
        ResponseBody<TBody> body, string? accept, OperationScope? scope, CancellationToken cancellationToken)
    {
        for (int broken = 0; ; broken++)
        {
            Answer answer = await GetAnswerAsync(accept, cancellationToken).ConfigureAwait(false);
            scope?.Answered(answer.Response.StatusCode);
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

                OperationTelemetry.CountResend();
            }
        }
    }

    private async ValueTask<TBody> ReadAsync<TBody>(Answer answer, ResponseBody<TBody> body)
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

    private async ValueTask<Answer> GetAnswerAsync(string? accept, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Uri uri = _url.ToUri(_adapter.BaseUrl);
        ApiCall call = Call(uri);
        RequestInformation? request = null;
        HttpResponseMessage response;
        try
        {
            if (_adapter is ApiRequestAdapter { IsAnonymous: true } anonymous)
            {
                using HttpRequestMessage message = ToHttpRequestMessage(anonymous.Client, uri, accept);
                response = await anonymous.Client
                    .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                request = ToRequestInformation(uri, accept);
                response = await SendNativeAsync(request, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TransportFailure.Of(call, exception);
        }

        AnswerTimeout? timeout = request is null
            ? _options?.OfType<AnswerTimeout>().LastOrDefault()
            : request.GetRequestOption<AnswerTimeout>();
        return new Answer(call, request, response, timeout ?? AnswerTimeout.Default, cancellationToken);
    }

    private Task<HttpResponseMessage> SendNativeAsync(RequestInformation request, CancellationToken cancellationToken)
        => _adapter is ApiRequestAdapter own
            ? own.SendAsync(request, HttpMethod, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : ForeignAdapter.SendAsync(_adapter, request, HttpMethod, cancellationToken);

    /// <summary>What exceptions tell about this call.</summary>
    private ApiCall Call(Uri? uri) => new(_operation.Name, HttpMethod.Method, uri, _operation.Security);

    private ObservedRequest Observe() => new(HttpMethod, _url.Find(_adapter.BaseUrl), _url.TemplateFor(_adapter.BaseUrl));
}
