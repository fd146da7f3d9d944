using DefenderForCloudApps.Emulator.Issuer.Authorize;
using DefenderForCloudApps.Emulator.Issuer.Clients;
using DefenderForCloudApps.Emulator.Issuer.DeviceCode;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Grants;
using DefenderForCloudApps.Emulator.Issuer.ManagedIdentity;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Users;
using DefenderForCloudApps.Emulator.Issuer.Workloads;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>Wires the issuer: what it is made of, and its addresses.</summary>
internal static class EmulatorIssuer
{
    internal static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Tenant>().AddSingleton(static _ => new SigningKeys("emulator-1")).AddSingleton<TokenIssuer>();
        services.AddSingleton<KnownSecrets>().AddSingleton<AuthenticatorCode>().AddSingleton<CertificateAuthority>();
        services.AddSingleton<DirectoryApplications>().AddSingleton<DirectoryCredentials>().AddSingleton<DirectoryConsents>();
        services.AddSingleton<DirectoryUsers>().AddSingleton<DirectorySeed>();
        services.AddSingleton<ClientAuthentication>().AddSingleton<ClientAssertions>().AddSingleton<CertificateAssertions>();
        services.AddSingleton<FederatedAssertions>().AddSingleton<UsedAssertions>();
        services.AddSingleton<ScopeReader>().AddSingleton<ConsentCheck>().AddSingleton<PasswordSignIn>().AddSingleton<ConditionalAccess>();
        services.AddSingleton<RefreshTokens>().AddSingleton<TokenResponses>().AddSingleton<UserAssertions>();
        services.AddSingleton<AuthorizationCodes>().AddSingleton<DeviceAuthorizations>().AddSingleton<WorkloadIssuer>();
        services.AddSingleton<ITokenGrant, ClientCredentialsGrant>().AddSingleton<ITokenGrant, AuthorizationCodeGrant>();
        services.AddSingleton<ITokenGrant, RefreshTokenGrant>().AddSingleton<ITokenGrant, DeviceCodeGrant>();
        services.AddSingleton<ITokenGrant, PasswordGrant>().AddSingleton<ITokenGrant, OnBehalfOfGrant>();
        services.AddSingleton<TokenEndpoint>().AddSingleton<DiscoveryEndpoints>().AddSingleton<DeviceCodeEndpoint>();
        services.AddSingleton<BrowserSessions>().AddSingleton<Interactions>().AddSingleton<InteractionSteps>();
        services.AddSingleton<AuthorizeEndpoint>().AddSingleton<InteractionEndpoint>().AddSingleton<AdminConsentEndpoint>();
        services.AddSingleton<LogoutEndpoint>().AddSingleton<DeviceLoginEndpoint>();
        services.AddSingleton<WorkloadEndpoints>().AddSingleton<ManagedIdentityEndpoints>();
    }

    internal static void Map(WebApplication app)
    {
        app.Services.GetRequiredService<TokenEndpoint>().Map(app);
        app.Services.GetRequiredService<DiscoveryEndpoints>().Map(app);
        app.Services.GetRequiredService<DeviceCodeEndpoint>().Map(app);
        app.Services.GetRequiredService<DeviceLoginEndpoint>().Map(app);
        app.Services.GetRequiredService<AuthorizeEndpoint>().Map(app);
        app.Services.GetRequiredService<InteractionEndpoint>().Map(app);
        app.Services.GetRequiredService<AdminConsentEndpoint>().Map(app);
        app.Services.GetRequiredService<LogoutEndpoint>().Map(app);
        app.Services.GetRequiredService<WorkloadEndpoints>().Map(app);
        app.Services.GetRequiredService<ManagedIdentityEndpoints>().Map(app);
    }
}
