using System;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using DefenderForCloudApps.Emulator;
using DefenderForCloudApps.Emulator.Faults;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

/// <summary>What the issuer sends, and the sentence that the user of an application's credential sees.</summary>
public sealed class ApplicationSentencesTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>
{
    private const string UnknownTenant = "99999999-9999-9999-9999-999999999999";
    private const string UnknownClient = "88888888-8888-8888-8888-888888888888";
    private const string Subject = "system:serviceaccount:soc:exporter";

    private static readonly TokenRequest s_any = new();

    private EmulatedDirectory Directory => tenant.Emulator.Directory;

    [Fact]
    public Task WrongSecret() => FailsAsync(
        app => Secret(app, "not-the-secret"),
        "AADSTS7000215",
        "The client secret of {app} was not accepted (AADSTS7000215): give the secret's value, not its id.");

    [Fact]
    public Task ExpiredSecret() => FailsAsync(
        app =>
        {
            Directory.ExpireSecrets(app.ClientId);
            return Secret(app);
        },
        "AADSTS7000222",
        "The client secret of {app} has expired (AADSTS7000222): create a new one in Microsoft Entra.");

    [Fact]
    public Task UnknownApplication() => FailsAsync(
        app => Secret(app, clientId: UnknownClient),
        "AADSTS700016",
        "There is no application '88888888-8888-8888-8888-888888888888' in tenant '{tenant}' (AADSTS700016): check the " +
        "client id, and that it was added to this tenant.");

    [Fact]
    public Task NoSuchTenant() => FailsAsync(
        app => Secret(app, tenantId: UnknownTenant),
        "AADSTS90002",
        "Tenant '99999999-9999-9999-9999-999999999999' does not exist at 'localhost' (AADSTS90002): check the tenant id and the cloud.");

    [Fact]
    public Task DisabledApplication() => FailsAsync(
        app =>
        {
            Directory.SetApplicationEnabled(app.ClientId, false);
            return Secret(app);
        },
        "AADSTS7000112",
        "The application '{client}' in tenant '{tenant}' is disabled (AADSTS7000112): have an administrator enable it.");

    [Fact]
    public Task UnregisteredCertificate() => FailsAsync(
        app => Certificate(app, SelfSigned(app.Name)),
        "AADSTS700027",
        "The certificate that {app} signed with is not registered there (AADSTS700027): upload its public part in Microsoft " +
        "Entra (Certificates & secrets).");

    [Fact]
    public Task SubjectNameNotRegistered() => FailsAsync(
        app =>
        {
            using var registered = Directory.IssueCertificate(app.ClientId, "registered.contoso.example");
            return Certificate(app, Directory.IssueCertificate(Register().ClientId, "other.contoso.example"), sendChain: true);
        },
        "AADSTS700030",
        "The subject name of the certificate is not registered at {app} (AADSTS700030): register it, or use a certificate of " +
        "the registered name.");

    [Fact]
    public Task OtherSubjectOfTheWorkload() => FailsAsync(
        app => Workload(app, tenant.Emulator.CreateWorkloadToken("system:serviceaccount:soc:other")),
        "AADSTS700213",
        "The workload's token has a subject that {app} does not trust (AADSTS700213): correct the subject of its federated " +
        "credential in Microsoft Entra.");

    [Fact]
    public Task OtherAudienceOfTheWorkload() => FailsAsync(
        app => Workload(app, tenant.Emulator.CreateWorkloadToken(Subject, "https://other.test")),
        "AADSTS700212",
        "The workload's token is for another audience than {app} expects (AADSTS700212): ask for the audience " +
        "api://AzureADTokenExchange, or correct the federated credential.");

    [Fact]
    public Task OtherIssuerOfTheWorkload() => FailsAsync(
        app => Workload(app, tenant.Emulator.CreateWorkloadToken(Subject), "https://issuer.test/"),
        "AADSTS700211",
        "The workload's token is of an issuer that {app} does not trust (AADSTS700211): correct the issuer of its federated " +
        "credential in Microsoft Entra.");

    [Fact]
    public Task TokenOfTheWorkloadChangedOnTheWay() => FailsAsync(
        app => Workload(app, ChangedSignature(tenant.Emulator.CreateWorkloadToken(Subject))),
        "AADSTS50027",
        "The token that {app} proves itself with is malformed or its signature is wrong (AADSTS50027): check where the " +
        "workload's token comes from.");

    [Theory]
    [InlineData("throttle; retry-after=40s", "AADSTS50196", "The sign-in service at 'localhost' is throttling {app} (AADSTS50196): wait 40 seconds before the next attempt.")]
    [InlineData("throttle", "AADSTS50196", "The sign-in service at 'localhost' is throttling {app} (AADSTS50196): wait before the next attempt.")]
    [InlineData("error; status=503", "service_not_available", "The sign-in service at 'localhost' failed with status 503 (service_not_available): try again later.")]
    [InlineData("error; status=500", "service_not_available", "The sign-in service at 'localhost' failed with status 500 (service_not_available): try again later.")]
    [InlineData("not-json", null, "The sign-in service at 'localhost' gave an answer that is not JSON: check the address, and whether a proxy answers in its place.")]
    [InlineData("cut-off", null, "The answer of the sign-in service at 'localhost' broke off: try again, and check the network and the proxy if it happens often.")]
    public async Task Fault(string fault, string? code, string sentence)
    {
        tenant.Emulator.Faults.Add(Emulator.Faults.Fault.Parse($"{fault}; path={FaultPath.Token}"));
        try
        {
            await FailsAsync(app => Secret(app), code, sentence);
        }
        finally
        {
            tenant.Emulator.Faults.Clear();
        }
    }

    [Fact]
    public async Task TwoHundredColdCallers_MakeOneRequestInTheJournal()
    {
        var app = Register();
        var credential = Secret(app);
        var before = tenant.TokenRequests;

        var tokens = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => credential.GetTokenAsync(s_any))));

        Assert.Single(tokens.Select(token => token.Value).Distinct());
        Assert.Equal(app.ClientId, tokens[0].Description!.ApplicationId);
        Assert.Equal(before + 1, tenant.TokenRequests);
    }

    private async Task FailsAsync(Func<EmulatedApplication, CloudAppsCredential> credentialOf, string? code, string sentence)
    {
        // One that MSAL has not seen: it remembers for the whole process who was throttled.
        var app = Register();

        var exception = await Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credentialOf(app).GetTokenAsync(s_any));

        var expected = sentence
            .Replace("{app}", "application '{client}' in tenant '{tenant}'", StringComparison.Ordinal)
            .Replace("{client}", app.ClientId, StringComparison.Ordinal)
            .Replace("{tenant}", tenant.TenantId, StringComparison.Ordinal);
        Assert.Equal(expected, exception.Message);
        Assert.Equal(code, exception.ErrorCode);
        Assert.DoesNotContain(app.ClientSecret, exception.ToString());
        Assert.DoesNotContain("not-the-secret", exception.ToString());
        Assert.DoesNotContain("eyJ", exception.ToString());
    }

    private EmulatedApplication Register() =>
        Directory.RegisterApplication($"App {Guid.NewGuid()}", false, "Investigation.read");

    private ClientSecretCredential Secret(
        EmulatedApplication app, string? secret = null, string? tenantId = null, string? clientId = null) => new(
        tenantId ?? tenant.TenantId,
        clientId ?? app.ClientId,
        secret ?? app.ClientSecret,
        new ClientSecretCredentialOptions { Authority = tenant.Authority, HttpClient = tenant.CreateClient() });

    private ClientCertificateCredential Certificate(EmulatedApplication app, X509Certificate2 certificate, bool sendChain = false) => new(
        tenant.TenantId,
        app.ClientId,
        CertificateSource.From(certificate),
        new ClientCertificateCredentialOptions
        {
            Authority = tenant.Authority,
            HttpClient = tenant.CreateClient(),
            SendCertificateChain = sendChain,
        });

    private WorkloadIdentityCredential Workload(EmulatedApplication app, string token, string? issuer = null)
    {
        Directory.AddFederatedCredential(app.ClientId, Subject, issuer);
        return new(
            tenant.TenantId,
            app.ClientId,
            FederatedToken.From(_ => Task.FromResult(token)),
            new WorkloadIdentityCredentialOptions { Authority = tenant.Authority, HttpClient = tenant.CreateClient() });
    }

    private static string ChangedSignature(string token)
    {
        var signature = token.LastIndexOf('.') + 10;
        return string.Concat(token.AsSpan(0, signature), token[signature] == 'A' ? "B" : "A", token.AsSpan(signature + 1));
    }

    private static X509Certificate2 SelfSigned(string name)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
