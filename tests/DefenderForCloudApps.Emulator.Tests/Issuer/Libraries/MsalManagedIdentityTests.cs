using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using Microsoft.IdentityModel.JsonWebTokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Libraries;

/// <summary>Managed identity by MSAL, which takes the endpoint's address as it is: https and in process as well as http.</summary>
public sealed class MsalManagedIdentityTests : IClassFixture<IssuerFixture>, IDisposable
{
    private readonly IssuerFixture _fixture;
    private readonly EmulatorHttp _http;

    public MsalManagedIdentityTests(IssuerFixture fixture)
    {
        _fixture = fixture;
        _http = new EmulatorHttp(fixture.Emulator);
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", fixture.Emulator.IdentityEndpoint.OriginalString);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", fixture.Emulator.IdentityHeader);
    }

    [Fact]
    public async Task SystemAssigned_SignsIn() =>
        Assert.Equal(["Investigation.read"], await RolesAsync(ManagedIdentityId.SystemAssigned));

    [Fact]
    public async Task UserAssigned_ByAnyOfItsIds_SignsIn()
    {
        var identity = _fixture.Emulator.Directory.ManagedIdentities[1];
        foreach (var id in new[]
        {
            ManagedIdentityId.WithUserAssignedClientId(identity.ClientId),
            ManagedIdentityId.WithUserAssignedResourceId(identity.ResourceId),
            ManagedIdentityId.WithUserAssignedObjectId(identity.ObjectId),
        })
        {
            Assert.Equal(["Discovery.read", "Discovery.manage"], await RolesAsync(id));
        }
    }

    [Fact]
    public async Task UserAssigned_ThatIsNotThere_IsAnException()
    {
        var exception = await Assert.ThrowsAsync<MsalServiceException>(() => RolesAsync(ManagedIdentityId.WithUserAssignedClientId(Guid.NewGuid().ToString())));
        Assert.Contains("No User Assigned or Delegated Managed Identity found", exception.Message);
    }

    [Fact]
    public async Task VirtualMachine_WithTheMetadataService_SignsIn()
    {
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        Environment.SetEnvironmentVariable("AZURE_POD_IDENTITY_AUTHORITY_HOST", _fixture.Emulator.MetadataHost.OriginalString);
        Assert.Equal(["Investigation.read"], await RolesAsync(ManagedIdentityId.SystemAssigned));
        Assert.Contains(_fixture.Emulator.Requests, static request => request is { Path: "/metadata/identity/oauth2/token", Status: 200 });
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("AZURE_POD_IDENTITY_AUTHORITY_HOST", null);
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        _http.Dispose();
    }

    private async Task<string[]> RolesAsync(ManagedIdentityId id)
    {
        var application = ManagedIdentityApplicationBuilder.Create(id).WithHttpClientFactory(_http).Build();
        var result = await application.AcquireTokenForManagedIdentity(IssuerCaller.Resource)
            // MSAL keeps these tokens for the whole process.
            .WithForceRefresh(true).ExecuteAsync();
        return new JsonWebToken(result.AccessToken).GetPayloadValue<string[]>("roles");
    }
}
