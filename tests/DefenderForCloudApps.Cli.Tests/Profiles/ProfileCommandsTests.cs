using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Tests.Login;
using DefenderForCloudApps.Cli.Tests.Processes;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Profiles;

[Collection(EmulatorCollection.Name)]
public sealed class ProfileCommandsTests(EmulatorFixture fixture) : IDisposable
{
    private readonly Home _home = new(fixture);

    [Fact]
    public async Task Profile_SetUseShowListRemove_KeepOneFileInOrder()
    {
        await RunAsync(ExitCode.Success, "profile", "set", "one", "--sign-in", "managed-identity", "--api-url", "https://contoso.us.portal.cloudappsecurity.com");
        await RunAsync(ExitCode.Success, "profile", "set", "two", "--tenant", "contoso.example");
        await RunAsync(ExitCode.Success, "profile", "use", "two");

        var list = await RunAsync(ExitCode.Success, "profile", "list", "-o", "csv");
        Assert.Equal(
            ["name,default,signIn,account,tenantId,clientId,apiUrl", "one,false,managed identity,,,,https://contoso.us.portal.cloudappsecurity.com/api", "two,true,,,contoso.example,,"],
            list.Output.Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("\"tenantId\": \"contoso.example\"", (await RunAsync(ExitCode.Success, "profile", "show")).Output, StringComparison.Ordinal);

        await RunAsync(ExitCode.Success, "profile", "remove", "two");
        var unknown = await RunAsync(ExitCode.Usage, "profile", "use", "two");
        Assert.Contains("has no profile 'two': it has 'one'", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProfileSet_UnknownWay_ListsTheWays()
    {
        var result = await RunAsync(ExitCode.Usage, "profile", "set", "one", "--sign-in", "telepathy");

        Assert.Contains("device-code", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();

    private async Task<ProcessResult> RunAsync(int expected, params string[] arguments) =>
        (await MdcaProcess.RunAsync(_home.Nothing, arguments)).Expect(expected);
}
