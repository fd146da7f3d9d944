using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Polly;
using Polly.Retry;
using Specwright.Runtime.Http;
using Specwright.Runtime.Telemetry;

namespace Specwright.Runtime;

/// <summary>Sends a request again when its failure is likely to pass and repeating it is safe.</summary>
/// <remarks>
/// After 429, and after 503 with <c>Retry-After</c>, the service has not acted, so any request is repeated. After 408,
/// 500, 502, 503, 504 or a failed connection it may have: only idempotent methods (RFC 9110, section 9.2.2) and requests
/// marked <see cref="RepeatableRequest"/> are, also when an answer breaks off that
/// is read whole, or as the page of a list. A body that is read from a stream which cannot seek is sent once.
/// </remarks>
public sealed class RetryHandler : DelegatingHandler
{
    private static readonly ResiliencePropertyKey<HttpRequestMessage> s_request = new("Specwright.Request");

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly BrokenAnswers _brokenAnswers;

    /// <summary>Creates a handler.</summary>
    /// <param name="options">When and after how long; null for the defaults.</param>
    public RetryHandler(RetryOptions? options = null)
    {
        RetryOptions settings = options ?? new RetryOptions();
        RetryRules rules = new(settings);
        ResiliencePipelineBuilder<HttpResponseMessage> builder = new() { TimeProvider = settings.TimeProvider };
        if (settings.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = settings.MaxRetries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = settings.Delay,
                MaxDelay = settings.MaxDelay,
                ShouldHandle = arguments => ValueTask.FromResult(rules.ShouldRetry(RequestOf(arguments.Context), arguments.Outcome)),
                DelayGenerator = arguments => ValueTask.FromResult(rules.DelayAfter(arguments.Outcome.Result)),
                OnRetry = static arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    OperationTelemetry.CountResend();
                    return default;
                },
            });
        }

        _pipeline = builder.Build();
        _brokenAnswers = new BrokenAnswers(settings);
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        context.Properties.Set(s_request, request);
        try
        {
            HttpResponseMessage response = await _pipeline.ExecuteAsync(
                static async (context, handler)
                    => await handler.SendOnceAsync(RequestOf(context), context.CancellationToken).ConfigureAwait(false),
                context,
                this).ConfigureAwait(false);
            if (RetryRules.ShouldRetryBrokenAnswer(request))
            {
                _brokenAnswers.LeaveWith(response);
            }

            return response;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static HttpRequestMessage RequestOf(ResilienceContext context) => context.Properties.GetValue(s_request, null!);

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => base.SendAsync(request, cancellationToken);
}
