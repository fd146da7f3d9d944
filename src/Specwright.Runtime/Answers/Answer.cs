using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Specwright.Runtime.Answers;

/// <summary>A response and what is needed to read its body.</summary>
internal sealed class Answer(ApiCall call, HttpResponseMessage response, AnswerTimeout timeout, CancellationToken cancellationToken)
{
    private const int SmallestBuffer = 4 * 1024;

    // A length that a header merely claims is not worth more memory than this.
    private const int LargestFirstBuffer = 1024 * 1024;

    public ApiCall Call { get; } = call;

    public HttpResponseMessage Response { get; } = response;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Opens the body as it arrives, under the time-out.</summary>
    public async Task<Stream> OpenAsync()
    {
        try
        {
            Stream body = await Response.Content.ReadAsStreamAsync(CancellationToken).ConfigureAwait(false);
            return new AnswerStream(this, body, timeout);
        }
        catch (Exception exception) when (TransportFailure.Is(exception))
        {
            throw TransportFailure.Of(Call, exception);
        }
    }

    /// <summary>Reads all of the body into a pooled buffer.</summary>
    /// <exception cref="ApiContentException">The body is larger than an array can be.</exception>
    /// <exception cref="ApiTransportException">The body broke off or stood still.</exception>
    public async Task<PooledBytes> ReadAllAsync()
    {
        PooledBytes body = await ReadAsync(Array.MaxLength).ConfigureAwait(false);
        if (body.Length < Array.MaxLength)
        {
            return body;
        }

        body.Dispose();
        throw Call.ContentRefused("the answer is too large to be held in memory.", Response.StatusCode);
    }

    /// <summary>Reads the body, at most <paramref name="limit"/> bytes of it, into a pooled buffer.</summary>
    /// <exception cref="ApiTransportException">The body broke off or stood still.</exception>
    public async Task<PooledBytes> ReadAsync(int limit)
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
}
