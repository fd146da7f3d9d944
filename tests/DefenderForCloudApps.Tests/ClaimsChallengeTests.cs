using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Emulator.Faults;
using Microsoft.Kiota.Authentication.Azure;
using Specwright.Runtime;
using Xunit;

namespace DefenderForCloudApps.Tests;

public sealed class ClaimsChallengeTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>, IDisposable
{
    public void Dispose() => tenant.Emulator.Faults.Clear();

    [Fact]
    public async Task AnyCall_ServiceDemandsClaims_IsRepeatedOnceWithATokenThatProvesThem()
    {
        using var client = tenant.CreateClient();
        await client.Alerts.ListPageAsync();
        tenant.Emulator.Faults.Add(new ClaimsChallengeFault());
        var before = tenant.Emulator.Requests.Count;

        var page = await client.Alerts.ListPageAsync(new AlertListRequest { Limit = 7 });

        // The body went along the second time, too.
        Assert.Equal(7, page.Data.Count);
        Assert.Equal(
            ["/api/v1/alerts/ 401", $"/{tenant.Emulator.TenantId}/oauth2/v2.0/token 200", "/api/v1/alerts/ 200"],
            tenant.Emulator.Requests.Skip(before).Select(request => $"{request.Path} {request.Status}"));
    }

    [Fact]
    public async Task AnyCall_AfterTheChallenge_UsesTheNewTokenAtOnce()
    {
        using var client = tenant.CreateClient();
        tenant.Emulator.Faults.Add(new ClaimsChallengeFault());
        await client.Alerts.ListPageAsync();
        var before = tenant.Emulator.Requests.Count;

        await client.Alerts.ListPageAsync();

        Assert.Equal(1, tenant.Emulator.Requests.Count - before);
    }

    [Fact]
    public async Task AnyCall_ServiceDemandsOtherClaimsNext_IsATypedErrorThatSaysSo()
    {
        using var client = tenant.CreateClient();
        tenant.Emulator.Faults.Add(new ClaimsChallengeFault { AuthenticationContext = "c1" });
        tenant.Emulator.Faults.Add(new ClaimsChallengeFault { AuthenticationContext = "c2" });

        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(() => client.Alerts.ListPageAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.True(exception.ClaimsChallenge!.IsAnswered);
        Assert.Contains("c2", exception.ClaimsChallenge.Claims, StringComparison.Ordinal);
        Assert.Contains("The service demands more of the token again", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCall_TokenRefusedWithoutClaims_IsNotRepeated()
    {
        using var client = tenant.CreateClient();
        tenant.Emulator.Faults.Add(new RevokedTokenFault());

        var exception = await Assert.ThrowsAnyAsync<ApiErrorException>(() => client.Alerts.ListPageAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Null(exception.ClaimsChallenge);
    }

    [Fact]
    public async Task AnyCall_OfAnAzureIdentityCredential_IsRepeatedWithTheClaimsToo()
    {
        using var tokens = new AzureIdentityAccessTokenProvider(
            new AzureIdentityTests(tenant).SecretCredential(), scopes: $"{CloudAppsCloud.Public.ResourceId}/.default");
        using var client = CloudAppsClient.Create(tenant.Emulator.ApiUrl, tokens, tenant.Options(null));
        tenant.Emulator.Faults.Add(new ClaimsChallengeFault());

        Assert.NotEmpty((await client.Alerts.ListPageAsync()).Data);
    }
}
