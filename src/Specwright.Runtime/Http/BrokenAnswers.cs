using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Http;

/// <summary>
/// Sends a request again whose answer broke off. The retry handler has let the answer through by then: it sees no more than
/// the headers, so it leaves word with the request.
/// </summary>
internal sealed class BrokenAnswers(RetryOptions options)
{
    private static readonly HttpRequestOptionsKey<BrokenAnswers> s_key = new("Specwright.BrokenAnswers");

    /// <summary>Leaves word that the request may be sent again.</summary>
    public void LeaveWith(HttpResponseMessage response) => response.RequestMessage?.Options.Set(s_key, this);

    /// <summary>Whether the request may be sent again if the answer breaks off.</summary>
    public static bool MayRepeat(HttpResponseMessage response) => Find(response) is not null;

    /// <summary>Waits before the request is sent again.</summary>
    /// <param name="response">The answer that broke off; may be disposed.</param>
    /// <param name="times">How many answers have broken off before it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when the request is not to be sent again.</returns>
    public static async Task<bool> WaitAsync(HttpResponseMessage response, int times, CancellationToken cancellationToken)
    {
        if (Find(response) is not { } word || times >= word.Options.MaxRetries)
        {
            return false;
        }

        TimeSpan delay = TimeSpan.FromTicks(Math.Min(word.Options.MaxDelay.Ticks, word.Options.Delay.Ticks << Math.Min(times, 20)));
        await Task.Delay(delay, word.Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private RetryOptions Options => options;

    private static BrokenAnswers? Find(HttpResponseMessage response)
        => response.RequestMessage is { } request && request.Options.TryGetValue(s_key, out BrokenAnswers? word) ? word : null;
}
