using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Tests.Models;
using Specwright.Runtime.Tests.Support;
using Xunit;

namespace Specwright.Runtime.Tests.Telemetry;

public class OperationTelemetryTests
{
    private const string Secret = "s3cr3t-key-0123456789";

    public static TheoryData<AdapterKind> Both => Adapters.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Operation_Answered_IsAnActivityByTheConventions(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        using TelemetryRecorder recorder = new(server);
        string petId = "a b";

        await kind.Request(server, Calls.Alert).Path("/pets/").PathValue(petId).Query("key", Secret).Query("empty", "").SendAsync();

        Activity activity = recorder.Operation;
        Assert.Equal("GET /pets/{petId}", activity.DisplayName);
        Assert.Equal(ActivityKind.Internal, activity.Kind);
        Assert.Equal(ActivityStatusCode.Unset, activity.Status);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["http.request.method"] = "GET",
                ["url.template"] = "/pets/{petId}",
                ["server.address"] = server.BaseUrl.Host,
                ["server.port"] = server.BaseUrl.Port,
                ["url.full"] = $"{server.BaseUrl}pets/a%20b?key=REDACTED&empty=REDACTED",
                ["http.response.status_code"] = 200,
            },
            activity.TagObjects.ToDictionary());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Operation_Answered_HasADurationByTheConventions(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        using TelemetryRecorder recorder = new(server);

        await kind.Request(server, Calls.Alert).Path("/pets").SendAsync();

        (double seconds, Dictionary<string, object?> tags) = recorder.Duration;
        Assert.InRange(seconds, double.Epsilon, 100);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["instrument"] = "specwright.client.operation.duration",
                ["http.request.method"] = "GET",
                ["url.template"] = "/pets",
                ["server.address"] = server.BaseUrl.Host,
                ["server.port"] = server.BaseUrl.Port,
                ["http.response.status_code"] = 200,
            },
            tags);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Operation_ThatTheServiceRefuses_HasTheStatusAsItsError(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(404, "text/plain", "none");
        using TelemetryRecorder recorder = new(server);

        await Assert.ThrowsAsync<ApiErrorException>(() => kind.Request(server, Calls.Alert).Path("/pets").SendAsync());

        Assert.Equal(ActivityStatusCode.Error, recorder.Operation.Status);
        Assert.Equal((404, "404"), (recorder.Operation.GetTagItem("http.response.status_code"), recorder.Operation.GetTagItem("error.type")));
        Assert.Equal((404, "404"), (recorder.Duration.Tags["http.response.status_code"], recorder.Duration.Tags["error.type"]));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Operation_WithAnAnswerThatCannotBeUsed_HasTheExceptionAsItsError(AdapterKind kind)
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(200, "text/html", "<p>Sign in");
        using TelemetryRecorder recorder = new(server);

        await Assert.ThrowsAsync<ApiContentException>(() => kind.Request(server, Calls.Alert).Path("/pets").SendAsync());

        Assert.Equal(200, recorder.Operation.GetTagItem("http.response.status_code"));
        Assert.Equal("Specwright.Runtime.ApiContentException", recorder.Operation.GetTagItem("error.type"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Operation_WithoutAnswer_TellsWhy(AdapterKind kind)
    {
        LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        ApiRequest<Alert> request = kind.Request(server, Calls.Alert).Path("/pets");
        using TelemetryRecorder recorder = new(server);
        await server.DisposeAsync();

        await Assert.ThrowsAsync<ApiTransportException>(() => request.SendAsync());

        Assert.Equal("connection_error", recorder.Operation.GetTagItem("error.type"));
        Assert.Equal("connection_error", recorder.Duration.Tags["error.type"]);
        Assert.Null(recorder.Operation.GetTagItem("http.response.status_code"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Operation_ThatTakesTooLong_IsToldFromOneThatIsCancelled(AdapterKind kind)
    {
        using CancellationTokenSource cancel = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync((context, _) =>
        {
            cancel.Cancel();
            return Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        });
        using TelemetryRecorder recorder = new(server);
        using HttpClient impatient = Calls.Client();
        impatient.Timeout = TimeSpan.FromMilliseconds(200);

        await Assert.ThrowsAsync<ApiTransportException>(() => kind.Request(server, Calls.Alert, client: impatient).SendAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kind.Request(server, Calls.Alert).SendAsync(cancel.Token));

        Assert.Equal(
            ["System.TimeoutException", "System.OperationCanceledException"],
            recorder.Operations.Select(static activity => activity.GetTagItem("error.type")));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Attempts_AreChildrenOfTheirOperation(AdapterKind kind)
    {
        await using LoopbackServer server = await FailingAtFirst(503);
        using TelemetryRecorder recorder = new(server);
        using HttpClient client = Calls.Client(new() { Retry = new() { Delay = TimeSpan.FromMilliseconds(1) } });

        await kind.Request(server, ResponseBody.None(), client: client).Path("/pets").SendAsync();

        Assert.Equal(2, recorder.Attempts.Count);
        Assert.All(recorder.Attempts, attempt => Assert.Equal(recorder.Operation.TraceId, attempt.TraceId));
        Assert.Equal(1, recorder.Operation.GetTagItem("http.request.resend_count"));
        Assert.Null(recorder.Operation.GetTagItem("error.type"));
    }

    [Fact]
    public async Task Resendings_ForAnyReason_AreCounted()
    {
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, number) =>
        {
            context.Response.StatusCode = number switch { 0 => 401, 1 => 307, 2 => 503, _ => 200 };
            context.Response.Headers.WWWAuthenticate = number == 0 ? "Bearer claims=\"e30=\"" : default;
            context.Response.Headers.Location = number == 1 ? "/other" : default;
            if (number >= 3)
            {
                context.Response.ContentType = "application/json";
                context.Response.ContentLength = 2;
                await context.Response.WriteAsync(number == 3 ? "{" : "{}");
            }
        });
        using TelemetryRecorder recorder = new(server);
        using HttpClient client = Calls.Client(new() { Retry = new() { Delay = TimeSpan.FromMilliseconds(1) } });

        await AdapterKind.Own.Request(server, Calls.Alert, client: client, authentication: new Authentication()).SendAsync();

        Assert.Equal(server.Requests.Count - 1, recorder.Operation.GetTagItem("http.request.resend_count"));
    }

    [Fact]
    public async Task Method_OfOnesOwn_IsOther()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        using TelemetryRecorder recorder = new(server);
        ApiOperation<NoContent> operation = new("link", Method.POST, ResponseBody.None(), customMethod: "LINK");

        await new ApiRequest<NoContent>(AdapterKind.Own.Create(server), operation).Path("/pets").SendAsync();

        Assert.Equal("HTTP /pets", recorder.Operation.DisplayName);
        Assert.Equal("_OTHER", recorder.Operation.GetTagItem("http.request.method"));
        Assert.Equal("LINK", recorder.Operation.GetTagItem("http.request.method_original"));
        Assert.Equal("_OTHER", recorder.Duration.Tags["http.request.method"]);
    }

    [Fact]
    public async Task Address_WithPathAndUserInformation_IsToldWithThePathAlone()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        using TelemetryRecorder recorder = new(server);
        Uri address = new UriBuilder(server.BaseUrl) { Path = "/api/v1/", UserName = "user", Password = Secret }.Uri;

        await new ApiRequest<NoContent>(Calls.Adapter(address), new("Test_Call", Method.GET, ResponseBody.None()))
            .Path("/pets?fixed=1").Query("opaque", "x").SendAsync();

        Assert.Equal("/api/v1/pets", recorder.Operation.GetTagItem("url.template"));
        Assert.Equal($"{server.BaseUrl}api/v1/pets?fixed=REDACTED&opaque=REDACTED", recorder.Operation.GetTagItem("url.full"));
    }

    [Fact]
    public async Task Request_WithoutTemplate_IsCalledByItsMethod()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        using TelemetryRecorder recorder = new(server);

        await AdapterKind.Own.CreateForKiotasModels(server).SendNoContentAsync(new() { HttpMethod = Method.GET, URI = server.BaseUrl });

        Assert.Equal("GET", recorder.Operation.DisplayName);
        Assert.DoesNotContain("url.template", recorder.Duration.Tags.Keys);
    }

    [Fact]
    public async Task Request_OfKiotasKind_IsAnOperationOfOurAdapter()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("""{"name":"Rex"}""");
        using TelemetryRecorder recorder = new(server);
        RequestInformation request = new(
            Method.GET, "{+baseurl}/pets/{id}{?limit}", new Dictionary<string, object> { ["id"] = "7" }) { QueryParameters = { ["limit"] = Secret } };

        await AdapterKind.Own.CreateForKiotasModels(server).SendAsync(request, KiotaPet.Create);

        Assert.Equal("GET /pets/{id}", recorder.Operation.DisplayName);
        Assert.Equal($"{server.BaseUrl}pets/7?limit=REDACTED", recorder.Operation.GetTagItem("url.full"));
        Assert.Equal(200, recorder.Operation.GetTagItem("http.response.status_code"));
    }

    [Fact]
    public async Task Stream_EndsItsOperationWhenItIsHandedOut()
    {
        TaskCompletionSource more = new();
        await using LoopbackServer server = await LoopbackServer.StartAsync(async (context, _) =>
        {
            await context.Response.Body.FlushAsync();
            await more.Task;
        });
        using TelemetryRecorder recorder = new(server);

        await using Stream stream = await AdapterKind.Own.Request(server, ResponseBody.Stream()).SendAsync();

        Assert.Equal(200, recorder.Operation.GetTagItem("http.response.status_code"));
        more.SetResult();
    }

    [Fact]
    public async Task Credentials_WhereverTheyGo_AreInNoTag()
    {
        await using LoopbackServer server = await LoopbackServer.StartJsonAsync("{}");
        using TelemetryRecorder recorder = new(server);
        SecurityScheme key = SecurityScheme.ApiKey("key", ApiKeyPlace.Query, "key");
        SchemeAuthenticationProvider authentication = new SchemeAuthenticationProvider(server.BaseUrl).AllowHttpOnLoopback().ApiKey(key, Secret);
        ApiOperation<NoContent> operation = new("Test_Call", Method.GET, ResponseBody.None(), security: new OperationSecurity().Or(key));

        await new ApiRequest<NoContent>(Calls.Adapter(server.BaseUrl, authentication: authentication), operation)
            .Path("/pets").Query("opaque", null).SendAsync();

        Assert.Contains(Secret, server.Only.Target, StringComparison.Ordinal);
        Assert.DoesNotContain(recorder.Operation.TagObjects, static tag => $"{tag.Value}".Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(recorder.Duration.Tags, static tag => $"{tag.Value}".Contains(Secret, StringComparison.Ordinal));
    }

    private static Task<LoopbackServer> FailingAtFirst(int status) => LoopbackServer.StartAsync((context, number) =>
    {
        context.Response.StatusCode = number == 0 ? status : 200;
        return Task.CompletedTask;
    });
}
