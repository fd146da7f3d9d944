using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Display;
using DefenderForCloudApps.Cli.Output;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Output;

public sealed class ListingTests : IDisposable
{
    private static readonly RecordView<Alert> s_view = new(
        alert => Encoding.UTF8.GetBytes($"{{\"id\":\"{alert.Id}\"}}"), [new("id", alert => alert.Id)], [new("ID", alert => alert.Id)]);

    private readonly List<string> _told = [];
    private readonly SignallingStream _output = new();

    // Only code that fails gets this far.
    private readonly CancellationTokenSource _tooLate = new(TimeSpan.FromMinutes(1));

    public void Dispose()
    {
        _tooLate.Dispose();
        _output.Dispose();
    }

    [Theory]
    [InlineData("jsonl", "{\"id\":\"1\"}\n")]
    [InlineData("json", "[\n  {\n    \"id\": \"1\"\n  }")]
    [InlineData("csv", "id\r\n1\r\n")]
    public async Task Copy_RecordThatHasArrived_IsOutBeforeTheNextOne(string format, string first)
    {
        await using RecordWriter<Alert> writer = format switch
        {
            "json" => new JsonArrayWriter<Alert>(s_view, _output),
            "csv" => new CsvLinesWriter<Alert>(s_view, _output),
            _ => new JsonLinesWriter<Alert>(s_view, _output),
        };
        using var arriving = new ArrivingBody("""{"data":[{"_id":"1"},""", """{"_id":"2"}],"hasNext":false}""");

        var copy = CopyAsync(writer, limit: null, arriving);
        await _output.Flushed.WaitAsync(_tooLate.Token);
        while (!_output.Text.EndsWith(first, StringComparison.Ordinal))
        {
            // The header goes out by itself.
            await _output.Flushed.WaitAsync(_tooLate.Token);
        }

        arriving.Release();

        Assert.False(await copy);
        await writer.CompleteAsync(_tooLate.Token);
        Assert.Contains("2", _output.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true, 1, "")]
    [InlineData(2, true, 1, "")]
    [InlineData(3, true, 2, "2 alerts|3 alerts")]
    [InlineData(4, false, 2, "2 alerts|4 alerts")]
    [InlineData(9, false, 2, "2 alerts|4 alerts")]
    public async Task Copy_UpToALimit_TellsWhetherItCutsAndRequestsNoMore(int limit, bool isCut, int requests, string told)
    {
        await using var writer = new JsonLinesWriter<Alert>(s_view, _output);
        string[] pages = ["""{"data":[{"_id":"1"},{"_id":"2"}],"hasNext":true}""", """{"data":[{"_id":"3"},{"_id":"4"}],"hasNext":false}"""];
        var bodies = pages.Select(page => new ArrivingBody(page)).ToArray();

        Assert.Equal(isCut, await CopyAsync(writer, limit, bodies));

        await writer.CompleteAsync(_tooLate.Token);
        Assert.Equal(Math.Min(limit, 4), _output.Text.Count(character => character == '\n'));
        Assert.Equal(requests, bodies.Count(body => body.IsRead));
        Assert.Equal(told, string.Join('|', _told));
    }

    [Fact]
    public async Task Copy_OfAListThatBreaks_HandsOnWhatCameBefore()
    {
        await using var writer = new JsonLinesWriter<Alert>(s_view, _output);
        using var body = new ArrivingBody("""{"data":[{"_id":"1"},5]}""");

        await Assert.ThrowsAsync<ApiContentException>(() => CopyAsync(writer, limit: null, body));

        Assert.Equal("{\"id\":\"1\"}\n", _output.Text);
        Assert.True(await _output.Flushed.WaitAsync(0));
    }

    private Task<bool> CopyAsync(RecordWriter<Alert> writer, int? limit, params ArrivingBody[] bodies)
    {
        var http = new HttpClient(new StubHandler(bodies));
        var client = new CloudAppsClient(ApiAdapter.Create(new AnonymousAuthenticationProvider(), http, new Uri("https://localhost/api")));
        return Listing<Alert>.CopyAsync(client.Alerts.ListAsync(), writer, limit, new PageProgress("alerts", _told.Add), _tooLate.Token);
    }

    private sealed class StubHandler(ArrivingBody[] bodies) : HttpMessageHandler
    {
        private int _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(bodies[_count++]);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
        }
    }

    /// <summary>A body whose first piece is there, and whose others come when they are released.</summary>
    private sealed class ArrivingBody(params string[] pieces) : MemoryStream
    {
        private readonly SemaphoreSlim _permits = new(1);
        private int _next;

        public bool IsRead => _next > 0;

        public void Release() => _permits.Release(pieces.Length);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_next == pieces.Length)
            {
                return 0;
            }

            await _permits.WaitAsync(cancellationToken);
            return Encoding.UTF8.GetBytes(pieces[_next++], buffer.Span);
        }

        protected override void Dispose(bool disposing)
        {
            _permits.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class SignallingStream : MemoryStream
    {
        public SemaphoreSlim Flushed { get; } = new(0);

        public string Text => Encoding.UTF8.GetString(ToArray());

        public override async Task FlushAsync(CancellationToken cancellationToken)
        {
            await base.FlushAsync(cancellationToken);
            Flushed.Release();
        }

        protected override void Dispose(bool disposing)
        {
            Flushed.Dispose();
            base.Dispose(disposing);
        }
    }
}
