using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Configuration;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Errors;

public sealed class CancellationTests
{
    // Who runs the tests in the background of a shell ignores SIGINT, and so would the program.
    private static readonly string[] s_dotnet = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task Run_SignalWhileWaitingForTheService_EndsCleanlyWith130(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Ctrl+C reaches a whole console there, this test included.
        }

        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        string[] command = [MdcaProcess.Program, "activities", "list", "--all", "-o", "json"];
        using var process = MdcaProcess.StartProgram(Settings(silent), s_dotnet[0], [.. s_dotnet[1..], .. command]);
        using var connection = await silent.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromMinutes(1));
        using (var kill = Process.Start("kill", [signal, $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        var result = (await process.WaitAsync()).Expect(ExitCode.Cancelled);

        Assert.Equal("error: Cancelled.", result.Error.Trim());
    }

    private static Dictionary<string, string> Settings(TcpListener service) => new()
    {
        [SettingNames.ApiUrl] = $"https://localhost:{((IPEndPoint)service.LocalEndpoint).Port}/api",
        [SettingNames.LegacyToken] = new string('a', 64),
        [SettingNames.PinnedCertificate] = new string('0', 64),
    };
}
