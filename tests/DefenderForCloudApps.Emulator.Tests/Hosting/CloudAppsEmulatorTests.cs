using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Hosting;

public sealed class CloudAppsEmulatorTests
{
    [Fact]
    public async Task Emulator_OnLoopback_AnswersOverHttpsToWhoPinsItsCertificate()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync();
        Assert.Equal("localhost", emulator.ApiUrl.Host);
        Assert.Equal("https", emulator.ApiUrl.Scheme);
        using var api = ApiCaller.ForApplication(emulator, "SIEM connector");
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("v1/alerts/?limit=1")).StatusCode);

        using var stranger = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.GetAsync(emulator.ApiUrl));
        await using var other = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess });
        Assert.NotEqual(emulator.CertificateSha256, other.CertificateSha256);
        Assert.Matches("^[0-9A-F]{64}$", emulator.CertificateSha256);
    }

    [Fact]
    public async Task Emulator_OnAPortThatIsTaken_SaysSo()
    {
        await using var first = await CloudAppsEmulator.StartAsync();
        await Assert.ThrowsAsync<IOException>(() => CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Port = first.ApiUrl.Port }));
    }

    [Fact]
    public async Task Emulator_OnceDisposed_IsNotReached()
    {
        var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess });
        using var api = ApiCaller.WithLegacyToken(emulator);
        await emulator.DisposeAsync();
        await emulator.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => api.GetAsync("v1/alerts/"));
    }

    [Fact]
    public async Task Emulator_StartedTwiceAtTheSameInstant_AnswersTheSameBytes()
    {
        await using var one = await StartAsync();
        await using var two = await StartAsync();
        using var first = ApiCaller.WithLegacyToken(one);
        using var second = ApiCaller.WithLegacyToken(two);
        foreach (var list in new[] { "activities", "alerts", "entities", "files", "subnet" })
        {
            var path = $"v1/{list}/";
            Assert.Equal(
                await (await first.GetAsync(path)).Content.ReadAsByteArrayAsync(),
                await (await second.GetAsync(path)).Content.ReadAsByteArrayAsync());
        }

        const string scan = """{"isScan":true,"limit":5000}""";
        Assert.Equal(
            await (await first.PostAsync("v1/activities/", scan)).Content.ReadAsByteArrayAsync(),
            await (await second.PostAsync("v1/activities/", scan)).Content.ReadAsByteArrayAsync());
        Assert.NotEqual(one.Applications[0].ClientSecret, two.Applications[0].ClientSecret);
        Assert.Equal(one.Applications[0].ClientId, two.Applications[0].ClientId);
    }

    [Fact]
    public async Task Emulator_WithADatabaseFile_KeepsWhatWasDone()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            string id;
            await using (var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, DatabasePath = file }))
            {
                using var api = ApiCaller.WithLegacyToken(emulator);
                id = (await api.PostJsonAsync("v1/subnet/create_rule/", """{"name":"Kept","category":1,"subnets":["10.0.0.0/8"]}""")).GetValue<string>();
            }

            await using var again = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess, DatabasePath = file });
            using var later = ApiCaller.WithLegacyToken(again);
            Assert.Contains(await later.ListAsync("v1/subnet/"), range => range["_id"]!.GetValue<string>() == id);
        }
        finally
        {
            foreach (var path in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(path);
            }
        }
    }

    [Fact]
    public async Task Journal_OfARequest_SaysWhoAndWhyWithoutSecrets()
    {
        await using var emulator = await CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions { Transport = EmulatorTransport.InProcess });
        using var api = ApiCaller.ForApplication(emulator, "SIEM connector");
        _ = await api.PostAsync("v1/alerts/close_benign/?note=a-secret", "{}");
        var request = emulator.Requests.Single();
        Assert.Equal(("POST", "/api/v1/alerts/close_benign/", 403), (request.Method, request.Path, request.Status));
        Assert.Equal(("SIEM connector", "Insufficient role based permissions"), (request.Caller, request.Refusal));
        Assert.DoesNotContain("a-secret", EmulatorBanner.Line(request));
    }

    [Fact]
    public void Line_OfARefusalThatQuotesTheCaller_HoldsNoControlCharacter()
    {
        var line = EmulatorBanner.Line(new EmulatedRequest(
            DateTimeOffset.UnixEpoch, "POST", "/api/v1/alerts/", 400, TimeSpan.Zero, null, "No filter name '\u001b[2J\u009b31m' found\nmore"));

        Assert.EndsWith("No filter name '\uFFFD[2J\uFFFD31m' found", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_OnAPortThatIsTaken_SaysSoWithoutAStackTrace()
    {
        await using var first = await CloudAppsEmulator.StartAsync();
        var error = new StringWriter();

        var code = await EmulatorCommand.Create().Parse(["--port", $"{first.ApiUrl.Port}"])
            .InvokeAsync(new System.CommandLine.InvocationConfiguration { Error = error, Output = TextWriter.Null });

        Assert.Equal(1, code);
        Assert.Equal($"error: Failed to bind to address https://127.0.0.1:{first.ApiUrl.Port}: address already in use.", error.ToString().Trim());
    }

    [Fact]
    public async Task Command_UntilCancelled_PrintsWhatToPaste()
    {
        var output = new StringWriter();
        var cancellation = new CancellationTokenSource();
        var run = EmulatorCommand.RunAsync(new CloudAppsEmulatorOptions(), output, cancellation.Token);
        while (!output.ToString().Contains("Ctrl+C", StringComparison.Ordinal))
        {
            Assert.False(run.IsCompleted);
            await Task.Delay(20);
        }

        await cancellation.CancelAsync();
        Assert.Equal(0, await run);
        foreach (var name in new[] { "API_URL", "AUTHORITY", "TENANT_ID", "CLIENT_ID", "CLIENT_SECRET", "PINNED_CERTIFICATE" })
        {
            Assert.Matches($"(?m)^export MDCA_{name}=\\S+$", output.ToString());
        }

        Assert.Matches("(?m)^  Tenant page +https://localhost:[0-9]+/_emulator$", output.ToString());
        foreach (var name in new[] { "IDENTITY_ENDPOINT", "IDENTITY_HEADER", "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN" })
        {
            Assert.Matches($"(?m)^  {name}=\\S+$", output.ToString());
        }

        Assert.Matches("(?m)^  bob@contoso.example  password \\S{20}$", output.ToString());
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--rate-limit", "0")]
    [InlineData("--rate-limit", "many")]
    [InlineData("--fault", "nonsense")]
    public void Command_WithABadOption_RefusesIt(string option, string value) =>
        Assert.NotEmpty(EmulatorCommand.Create("emulator").Parse([option, value]).Errors);

    private static Task<CloudAppsEmulator> StartAsync() => CloudAppsEmulator.StartAsync(new CloudAppsEmulatorOptions
    {
        Transport = EmulatorTransport.InProcess, TimeProvider = new FakeTime(), RequestsPerMinute = null,
    });
}
