using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Answers;

/// <summary>A response and what is needed to read its body.</summary>
internal sealed class Answer(
    ApiCall call, RequestInformation? request, HttpResponseMessage response, AnswerTimeout timeout, CancellationToken cancellationToken)
{
    private const int SmallestBuffer = 4 * 1024;

    private const int StartLength = 4 * 1024;

    // A length that a header merely claims is not worth more memory than this.
    private const int LargestFirstBuffer = 1024 * 1024;

    public ApiCall Call { get; } = call;

    /// <summary>The request with the options that came to it on its way; null when nobody was to authenticate it.</summary>
    public RequestInformation? Request { get; } = request;

    public HttpResponseMessage Response { get; } = response;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Opens the body as it arrives, under the time-out.</summary>
    public ValueTask<Stream> OpenAsync() => OpenAsync(timeout);

    /// <summary>Opens the body as it arrives, where there may be long pauses unless the request sets a time-out.</summary>
    public ValueTask<Stream> OpenItemsAsync() => OpenAsync(timeout == AnswerTimeout.Default ? AnswerTimeout.None : timeout);

    /// <summary>Reads all of the body into a pooled buffer.</summary>
    /// <exception cref="ApiContentException">The body is larger than an array can be.</exception>
    /// <exception cref="ApiTransportException">The body broke off or stood still.</exception>
    public async ValueTask<PooledBytes> ReadAllAsync()
    {
        PooledBytes body = await ReadAsync(Array.MaxLength).ConfigureAwait(false);
        if (body.Length < Array.MaxLength)
        {
            return body;
        }

        body.Dispose();
        throw Refused("the answer is too large to be held in memory.");
    }

    /// <summary>The exception for a body that cannot be used.</summary>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="body">The body, or its beginning, if it has been read.</param>
    /// <param name="cause">What found it out.</param>
    public ApiContentException Refused(string reason, ReadOnlySpan<byte> body = default, Exception? cause = null)
    {
        string start = BodyText.Decode(body[..Math.Min(body.Length, StartLength)], AnswerMediaType.CharSet(Response));
        return Call.ContentRefused(reason, Response, Credentials.Of(Response.RequestMessage, Call.Security).Redact(start), cause);
    }

    /// <summary>The exception for a body that has not been read, and the beginning of which is read for it.</summary>
    public async Task<ApiContentException> RefusedUnreadAsync(string reason)
    {
        using PooledBytes body = await ReadAsync(StartLength).ConfigureAwait(false);
        return Refused(reason, body.Span);
    }

    /// <summary>Reads the body, at most <paramref name="limit"/> bytes of it, into a pooled buffer.</summary>
    /// <exception cref="ApiTransportException">The body broke off or stood still.</exception>
    public async ValueTask<PooledBytes> ReadAsync(int limit)
    {
        long expected = Response.Content.Headers.ContentLength ?? 0;
        Stream body = await OpenAsync().ConfigureAwait(false);
        await using (body.ConfigureAwait(false))
        {
            // One byte more than expected lets the last read find the end without growing.
            int size = (int)Math.Clamp(expected + 1, SmallestBuffer, LargestFirstBuffer);
            PooledBytes bytes = new(size);
            try
            {
                while (bytes.Length < limit)
                {
                    Memory<byte> room = bytes.Room(limit);
                    int read = await body.ReadAsync(room, CancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    bytes.Advance(read);
                }

                return bytes;
            }
            catch
            {
                bytes.Dispose();
                throw;
            }
        }
    }

    private async ValueTask<Stream> OpenAsync(AnswerTimeout pause)
    {
        try
        {
            Stream body = await Response.Content.ReadAsStreamAsync(CancellationToken).ConfigureAwait(false);
            return new AnswerStream(this, body, pause);
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            CancellationToken.ThrowIfCancellationRequested();
            throw TransportFailure.Of(Call, exception);
        }
    }
}
