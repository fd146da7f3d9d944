using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Pages;
using DefenderForCloudApps.Emulator.Portal;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Portal;

[Collection(EmulatorCollection.Name)]
public sealed class PortalGuardTests(EmulatorFixture fixture)
{
    [Theory]
    [InlineData("attacker.example")]
    [InlineData("localhost.attacker.example:443")]
    [InlineData("10.0.0.1")]
    public async Task Page_AskedForByAnotherName_IsRefused(string host)
    {
        using var browser = new PortalBrowser(fixture.Emulator);
        foreach (var path in new[] { "/_emulator", "/_emulator/faults", "/_emulator/requests", "/_emulator/codes", "/_EMULATOR", "/_Emulator/codes" })
        {
            await browser.OpenAsync(path, host);

            Assert.Equal(HttpStatusCode.Forbidden, browser.Response.StatusCode);
            Assert.Contains("for this machine alone, at https://localhost/_emulator.", browser.Html);
        }
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:1234")]
    [InlineData("LOCALHOST")]
    public async Task Page_AskedForByANameOfThisMachine_IsShown(string host)
    {
        using var browser = new PortalBrowser(fixture.Emulator);
        await browser.OpenAsync("/_emulator/faults", host);

        Assert.Equal(HttpStatusCode.OK, browser.Response.StatusCode);
    }

    [Theory]
    [InlineData("192.168.1.7", 403)]
    [InlineData("127.0.0.5", 200)]
    [InlineData("::1", 200)]
    [InlineData("::ffff:127.0.0.1", 200)]
    public async Task Page_AskedForFromAnotherMachine_IsRefused(string caller, int status)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        EmulatorPages.AddServices(builder.Services);
        await using var app = builder.Build();
        var context = new DefaultHttpContext { RequestServices = app.Services };
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("localhost");
        context.Connection.RemoteIpAddress = IPAddress.Parse(caller);

        await new PortalGuard(static _ => Task.CompletedTask, new EmulatorAddress { Origin = "https://localhost:1" }).InvokeAsync(context);

        Assert.Equal(status, context.Response.StatusCode);
    }
}
