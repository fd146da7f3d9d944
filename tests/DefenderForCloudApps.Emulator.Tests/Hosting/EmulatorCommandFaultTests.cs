using System;
using System.IO;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Hosting;

public sealed class EmulatorCommandFaultTests
{
    [Fact]
    public async Task Command_WithFaultsInAFileAndOnTheLine_LetsThemHappenAndSaysSo()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "--fault\n\"error; status=503; path=/api/v1/files\"\n");
        using var output = new SynchronizedWriter();
        using var cancellation = new CancellationTokenSource();
        var run = EmulatorCommand.Create().Parse([$"@{file}", "--fault", "error; status=502; path=/api/v1/alerts"])
            .InvokeAsync(new System.CommandLine.InvocationConfiguration { Output = output }, cancellation.Token);
        while (!output.ToString()!.Contains("Ctrl+C", StringComparison.Ordinal))
        {
            Assert.False(run.IsCompleted);
            await Task.Delay(20);
        }

        using var http = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = static (_, _, _, _) => true });
        var api = Regex.Match(output.ToString()!, "MDCA_API_URL=(\\S+)").Groups[1].Value;
        Assert.Equal(503, (int)(await http.GetAsync(new Uri(api + "/v1/files/"))).StatusCode);
        Assert.Equal(502, (int)(await http.GetAsync(new Uri(api + "/v1/alerts/"))).StatusCode);
        await cancellation.CancelAsync();
        await run;
        File.Delete(file);

        Assert.Contains("502 GET /api/v1/alerts/", output.ToString());
        Assert.Contains("502 on demand {error; status=502; path=/api/v1/alerts}", output.ToString());
    }
}
