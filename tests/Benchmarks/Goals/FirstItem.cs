using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using Benchmarks.Calls;
using Benchmarks.Ratios;
using Benchmarks.Records;

namespace Benchmarks.Goals;

/// <summary>
/// Which share of a page of 5,000 activities has arrived when its first item is given out. The body comes by pieces of
/// 16 KB, the next when somebody waits for it, so that no clock is needed.
/// </summary>
internal sealed class FirstItem : Measurement
{
    private static readonly Goal s_share = new("first-item-share", 0.02);

    public override IReadOnlyList<Goal> Goals => [s_share];

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        byte[] body = ActivityRecords.Page(5000);
        var stream = new ArrivingStream(body);
        using var ours = Clients.Ours(new StreamHandler(stream));
        int first = 0, count = 0;
        await foreach (var _ in ours.Activities.ListByQueryAsync())
        {
            first = count++ == 0 ? stream.Arrived : first;
        }

        Same.Number("Activities read", 5000, count);
        report.Detail($"{first / 1024} of {body.Length / 1024} KB had arrived");
        report.Add(s_share, (double)first / body.Length);
    }

    private sealed class StreamHandler(Stream body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }
}
