using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Errors;

public sealed class CancellationTests
{
    [Fact]
    public async Task Run_InterruptWhileWaitingForTheService_EndsCleanlyWith130()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Ctrl+C reaches a whole console there, this test included.
        }

        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var process = MdcaProcess.Start(
            new Dictionary<string, string>
            {
                [SettingNames.ApiUrl] = $"https://localhost:{((IPEndPoint)silent.LocalEndpoint).Port}/api",
                [SettingNames.LegacyToken] = new string('a', 64),
                [SettingNames.PinnedCertificate] = new string('0', 64),
            },
            "activities", "list", "--all", "-o", "json");
        using var connection = await silent.AcceptTcpClientAsync();
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        var result = (await process.WaitAsync()).Expect(ExitCode.Cancelled);

        Assert.Equal("error: Cancelled.", result.Error.Trim());
    }
}
