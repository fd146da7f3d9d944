using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Tests;

/// <summary>Stands between client and emulator, and may change or replace the answer to each numbered API request.</summary>
internal sealed class AnswerRewriter(Func<int, HttpResponseMessage, Task<HttpResponseMessage>> rewrite) : DelegatingHandler
{
    private int _count;

    public int Count => _count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        return await rewrite(Interlocked.Increment(ref _count), response);
    }
}
