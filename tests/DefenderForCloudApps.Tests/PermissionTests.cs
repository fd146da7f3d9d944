using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Emulator;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class PermissionTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private static readonly CloseTruePositiveRequest s_close = new() { Filters = new() { Id = new() { Eq = ["x"] } } };

    [Fact]
    public async Task AnyCall_TokenWithoutThePermission_IsNotSent()
    {
        using var client = tenant.CreateClient("Investigation.read");
        var before = tenant.Emulator.Requests.Count(request => request.Path.StartsWith("/api", StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<MissingPermissionException>(() => client.Alerts.CloseTruePositiveAsync(s_close));

        Assert.Equal(["Discovery.manage", "Investigation.manage"], exception.Required);
        Assert.Equal(["Investigation.read"], exception.Granted);
        Assert.Equal(before, tenant.Emulator.Requests.Count(request => request.Path.StartsWith("/api", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnyCall_ApplicationWithoutAnyPermission_IsNotSent()
    {
        var application = tenant.Emulator.Applications.Single(candidate => candidate.Name == "Without permissions");
        using var client = ClientOf(application);

        var exception = await Assert.ThrowsAsync<MissingPermissionException>(() => client.IpRanges.ListPageAsync());

        Assert.Empty(exception.Granted);
        Assert.Equal("Settings.read", exception.Required[0]);
    }

    [Fact]
    public async Task AnyCall_PermissionThatIsNotDocumented_GoesToTheServiceWhose403NamesBoth()
    {
        using var client = ClientOf(tenant.Emulator.Directory.RegisterApplication("Odd", false, "Odd.permission"));

        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(() => client.Alerts.CloseTruePositiveAsync(s_close));

        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
        Assert.Equal(["Odd.permission"], exception.GrantedScopes!.Scopes);
        Assert.EndsWith(
            "Insufficient role based permissions. It needs Investigation.manage or Discovery.manage; the token has Odd.permission.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesListPageAsync_ApplicationWithThePermission_SaysThatItTakesAUser()
    {
        using var client = tenant.CreateClient("Investigation.read");

        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(() => client.Files.ListPageAsync());

        Assert.Contains("the token has Investigation.read, so it is refused for another reason", exception.Message, StringComparison.Ordinal);
        Assert.Contains("'userContext' or 'legacyToken'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCall_TokenForAnotherService_SaysWhichScopeIsRight()
    {
        var token = tenant.Emulator.Tokens.Sign("https://localhost", new() { ["tid"] = tenant.Emulator.TenantId });
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, new Constant(token), tenant.Options(null));

        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(() => client.Alerts.ListPageAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Contains("The token is for 'https://localhost' and not for the service", exception.Message, StringComparison.Ordinal);
    }

    private CloudAppsClient ClientOf(EmulatedApplication application) => CloudAppsClient.Create(
        tenant.Emulator.ApiUrl, tenant.Credential(application.ClientId, application.ClientSecret), tenant.Options(null));

    private sealed class Constant(string token) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new();

        public Task<string> GetAuthorizationTokenAsync(
            Uri uri, Dictionary<string, object>? additionalAuthenticationContext, CancellationToken cancellationToken)
            => Task.FromResult(token);
    }
}
