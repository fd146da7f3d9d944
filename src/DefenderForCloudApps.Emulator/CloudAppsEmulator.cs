using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Faults;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Hosting.InProcess;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.ManagedIdentity;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Workloads;
using DefenderForCloudApps.Emulator.Pages;
using DefenderForCloudApps.Emulator.Seeding;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DefenderForCloudApps.Emulator;

/// <summary>
/// The Microsoft Defender for Cloud Apps API and the issuer of its tokens, running in this process. It serves a made-up
/// tenant, the same at each start, with timestamps relative to the start.
/// </summary>
public sealed class CloudAppsEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;
    private readonly RecordStore _store;
    private readonly InProcessTransport? _transport;
    private readonly Tenant _tenant;
    private readonly EmulatorAddress _address;
    private int _disposed;

#pragma warning disable CA2000 // The emulator owns them from here on: DisposeAsync ends them.
    private static CloudAppsEmulator Create(CloudAppsEmulatorOptions options)
    {
        var store = RecordStore.Open(options.DatabasePath);
        var certificate = SelfSignedCertificate.Create();
        var transport = options.Transport == EmulatorTransport.InProcess ? new InProcessTransport() : null;
        return new CloudAppsEmulator(EmulatorHost.Build(options, certificate, store, transport), certificate, store, transport);
    }
#pragma warning restore CA2000

    private CloudAppsEmulator(WebApplication app, X509Certificate2 certificate, RecordStore store, InProcessTransport? transport)
    {
        (_app, _certificate, _store, _transport) = (app, certificate, store, transport);
        _tenant = app.Services.GetRequiredService<Tenant>();
        _address = app.Services.GetRequiredService<EmulatorAddress>();
        Directory = new EmulatedDirectory(
            app.Services.GetRequiredService<DirectoryApplications>(),
            app.Services.GetRequiredService<DirectoryCredentials>(),
            app.Services.GetRequiredService<DirectoryConsents>(),
            app.Services.GetRequiredService<DirectoryUsers>(),
            app.Services.GetRequiredService<CertificateAuthority>(),
            app.Services.GetRequiredService<TimeProvider>());
    }

    /// <summary>The base address of the API, such as <c>https://localhost:49152/api</c>.</summary>
    public Uri ApiUrl => new($"{_address.Origin}/api");

    /// <summary>The authority that signs applications of the tenant in, such as <c>https://localhost:49152/{tenant}</c>.</summary>
    public Uri Authority => new($"{_address.Origin}/{Tenant.Id}");

    /// <summary>
    /// The page that shows the tenant and the requests as they arrive, such as <c>https://localhost:49152/_emulator</c>;
    /// for browsers of this machine, which have to accept the certificate.
    /// </summary>
    public Uri TenantPage => new(_address.Origin + PagePaths.Tenant);

    /// <summary>The directory (tenant) id.</summary>
    public string TenantId { get; } = Tenant.Id;

    /// <summary>The registered applications, the one with every permission first.</summary>
    public IReadOnlyList<EmulatedApplication> Applications => Directory.Applications;

    /// <summary>The users who can sign in, the administrator first.</summary>
    public IReadOnlyList<EmulatedUser> Users => Directory.Users;

    /// <summary>The directory, to look at and to change as an administrator would.</summary>
    public EmulatedDirectory Directory { get; }

    /// <summary>The issuer outside the tenant whose tokens workloads have; its discovery document is below it.</summary>
    public Uri WorkloadIssuer => new(Workload.Address);

    /// <summary>
    /// Where a job of the emulated GitHub Actions gets its token: what <c>ACTIONS_ID_TOKEN_REQUEST_URL</c> holds there.
    /// </summary>
    public Uri GitHubTokenRequestUrl => new($"{_address.Origin}{WorkloadEndpoints.GitHubPath}?api-version=2.0");

    /// <summary>What the job proves itself by there, <c>ACTIONS_ID_TOKEN_REQUEST_TOKEN</c>. A secret.</summary>
    public string GitHubTokenRequestToken => _app.Services.GetRequiredService<WorkloadEndpoints>().GitHubToken;

    /// <summary>The token endpoint of managed identities in App Service: what <c>IDENTITY_ENDPOINT</c> holds there.</summary>
    public Uri IdentityEndpoint => new(_address.Origin + ManagedIdentityEndpoints.AppServicePath);

    /// <summary>What an app proves itself by there, <c>IDENTITY_HEADER</c>. A secret.</summary>
    public string IdentityHeader => _app.Services.GetRequiredService<ManagedIdentityEndpoints>().Header;

    /// <summary>
    /// The host of the instance metadata service of virtual machines, which libraries take from
    /// <c>AZURE_POD_IDENTITY_AUTHORITY_HOST</c>.
    /// </summary>
    public Uri MetadataHost => new(_address.Origin);

    /// <summary>The tenant's legacy API token, for <c>Authorization: Token</c>. A secret.</summary>
    public string LegacyToken => _tenant.LegacyToken;

    /// <summary>The SHA-256 of the server's certificate, 64 hexadecimal digits, to pin it by.</summary>
    public string CertificateSha256 => SelfSignedCertificate.Sha256(_certificate);

    /// <summary>The latest 10,000 requests, oldest first.</summary>
    public IReadOnlyList<EmulatedRequest> Requests => _app.Services.GetRequiredService<RequestJournal>().Requests;

    /// <summary>What goes wrong on demand, at the API and at the issuer.</summary>
    public FaultList Faults => _app.Services.GetRequiredService<FaultList>();

    private WorkloadIssuer Workload => _app.Services.GetRequiredService<WorkloadIssuer>();

    /// <summary>Signs tokens as the issuer does, for tests.</summary>
    internal TokenIssuer Tokens => _app.Services.GetRequiredService<TokenIssuer>();

    /// <summary>Starts an emulator; it answers as soon as the task completes.</summary>
    /// <exception cref="System.IO.IOException">The port is taken, or the certificate's file exists.</exception>
    /// <exception cref="Microsoft.Data.Sqlite.SqliteException">The database file cannot be used.</exception>
    public static async Task<CloudAppsEmulator> StartAsync(
        CloudAppsEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new CloudAppsEmulatorOptions();
        var emulator = Create(options);
        try
        {
            // The tenant takes about as long as the server: side by side, the start takes half. The key for tokens is
            // made meanwhile, and nobody waits for it before the first sign-in.
            var seeding = Task.Run(emulator.Seed, cancellationToken);
            emulator._app.Services.GetRequiredService<SigningKeys>().Prepare();
            await Task.WhenAll(seeding, emulator._app.StartAsync(cancellationToken));
            emulator._address.Origin = emulator._transport is null ? LoopbackOrigin(emulator._app) : "https://localhost";
            if (options.CertificatePath is { } path)
            {
                CertificateFile.Write(path, emulator.Directory);
            }

            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// A handler that reaches this emulator and no other server: it trusts this certificate only, follows no redirect
    /// and uses no proxy. The caller disposes it.
    /// </summary>
    public HttpMessageHandler CreateHandler() => EmulatorHandler.Create(CertificateSha256, _transport);

    /// <summary>Makes a token of the external issuer for a workload, good for five minutes.</summary>
    /// <param name="subject">The workload, such as <c>system:serviceaccount:soc:collector</c>.</param>
    /// <param name="audience">Whom the token is for.</param>
    public string CreateWorkloadToken(string subject, string audience = "api://AzureADTokenExchange") =>
        Workload.Sign(subject, audience, new Dictionary<string, string>());

    /// <summary>Completes once the emulator has stopped.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken = default) =>
        _app.WaitForShutdownAsync(cancellationToken);

    /// <summary>Stops the emulator.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _store.Dispose();
        _certificate.Dispose();
    }

    private void Seed()
    {
        TenantSeeder.Fill(_store, _app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        _app.Services.GetRequiredService<DirectorySeed>().Fill();
    }

    // The certificate names localhost, and sign-in libraries compare authorities by name.
    private static string LoopbackOrigin(WebApplication app) =>
        $"https://localhost:{new Uri(app.Urls.Single()).Port}";
}
