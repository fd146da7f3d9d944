using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Tests.Support;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests;

public sealed class ClientCertificateCredentialTests(EmulatedTenant tenant) : IClassFixture<EmulatedTenant>, IDisposable
{
    private static readonly TokenRequest s_any = new();

    private readonly TemporaryFolder _folder = new();

    private string ClientId => tenant.Application("Certificate daemon").ClientId;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task GetToken_RegisteredInstance_ReturnsTheApplicationsToken()
    {
        using var certificate = tenant.Emulator.Directory.CreateCertificate(ClientId);

        var token = await Credential(CertificateSource.From(certificate)).GetTokenAsync(s_any);

        Assert.Equal(ClientId, token.Description!.ApplicationId);
        Assert.NotEmpty(token.Description.Roles);
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("pem and key")]
    [InlineData("encrypted pem")]
    [InlineData("encrypted pem and key")]
    [InlineData("pfx")]
    [InlineData("pfx with password")]
    public async Task GetToken_RegisteredFile_ReturnsTheApplicationsToken(string form)
    {
        using var certificate = tenant.Emulator.Directory.CreateCertificate(ClientId);

        var token = await Credential(_folder.Save(certificate, form)).GetTokenAsync(s_any);

        Assert.Equal(ClientId, token.Description!.ApplicationId);
    }

    [Fact]
    public async Task GetToken_RegisteredInStore_IsFoundByThumbprintAndSubject()
    {
        using var certificate = tenant.Emulator.Directory.CreateCertificate(ClientId);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(certificate);
        try
        {
            var byThumbprint = CertificateSource.FromStoreByThumbprint(certificate.Thumbprint.ToLowerInvariant());
            var bySubject = CertificateSource.FromStoreBySubject(certificate.Subject);

            Assert.NotEmpty((await Credential(byThumbprint).GetTokenAsync(s_any)).Value);
            Assert.Equal(certificate.Subject, bySubject.Load().Subject);
        }
        finally
        {
            store.Remove(certificate);
        }
    }

    [Fact]
    public async Task GetToken_SubjectNameAndIssuerRegistered_NeedsTheChain()
    {
        using var certificate = tenant.Emulator.Directory.IssueCertificate(ClientId, "daemon.contoso.example");

        var token = await Credential(CertificateSource.From(certificate), sendChain: true).GetTokenAsync(s_any);
        var refusal = await FailureAsync(Credential(CertificateSource.From(certificate)));

        Assert.Equal(ClientId, token.Description!.ApplicationId);
        Assert.Equal("AADSTS700027", refusal.ErrorCode);
    }

    [Fact]
    public async Task GetToken_FileReplaced_SignsWithTheNewCertificate()
    {
        using var unregistered = SelfSigned();
        using var registered = tenant.Emulator.Directory.CreateCertificate(ClientId);
        var credential = Credential(_folder.Save(unregistered, "pem"));
        Assert.Equal("AADSTS700027", (await FailureAsync(credential)).ErrorCode);

        _folder.Save(registered, "pem");

        Assert.NotEmpty((await credential.GetTokenAsync(s_any)).Value);
    }

    [Fact]
    public async Task GetToken_Unregistered_SaysWhereToRegister()
    {
        using var certificate = SelfSigned();

        var exception = await FailureAsync(Credential(CertificateSource.From(certificate)));

        Assert.Equal(
            $"The certificate that application '{ClientId}' in tenant '{tenant.TenantId}' signed with is not registered there " +
            "(AADSTS700027): upload its public part in Microsoft Entra (Certificates & secrets).",
            exception.Message);
    }

    [Theory]
    [InlineData(-20, -10, "has expired on")]
    [InlineData(10, 20, "is not valid before")]
    public async Task GetToken_OutsideOfItsTime_IsRefusedWithoutRequest(int from, int to, string words)
    {
        using var certificate = SelfSigned(from, to);
        var before = tenant.TokenRequests;

        Assert.Contains(words, (await FailureAsync(Credential(CertificateSource.From(certificate)))).Message);
        Assert.Equal(before, tenant.TokenRequests);
    }

    [Fact]
    public async Task GetToken_WithoutPrivateKey_SaysSo()
    {
        using var certificate = SelfSigned();
        using var publicPart = X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));

        Assert.Contains("no private key", (await FailureAsync(Credential(CertificateSource.From(publicPart)))).Message);
    }

    [Fact]
    public async Task GetToken_EllipticKey_SaysThatRsaIsNeeded()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=elliptic", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        Assert.Contains("RSA", (await FailureAsync(Credential(CertificateSource.From(certificate)))).Message);
    }

    [Theory]
    [InlineData("pfx with password", "wrong", "check the password")]
    [InlineData("encrypted pem", "wrong", "check the password")]
    [InlineData("pfx with password", null, "the password has to be given")]
    [InlineData("encrypted pem", null, "give its password")]
    public async Task GetToken_PasswordWrongOrMissing_SaysSoWithoutIt(string form, string? password, string words)
    {
        using var certificate = SelfSigned();
        _folder.Save(certificate, form);
        var source = CertificateSource.FromFile(_folder.Certificate, null, password is null ? null : () => password.ToCharArray());

        var exception = await FailureAsync(Credential(source));

        Assert.Contains(words, exception.Message);
        Assert.DoesNotContain("wrong", exception.ToString());
    }

    [Fact]
    public async Task GetToken_Password_IsOverwrittenAfterUse()
    {
        using var certificate = tenant.Emulator.Directory.CreateCertificate(ClientId);
        _folder.Save(certificate, "pfx with password");
        var given = TemporaryFolder.Password.ToCharArray();

        await Credential(CertificateSource.FromFile(_folder.Certificate, null, () => given)).GetTokenAsync(s_any);

        Assert.All(given, letter => Assert.Equal('\0', letter));
    }

    [Theory]
    [InlineData("", "must be PEM or PFX")]
    [InlineData("not a certificate", "must be PEM or PFX")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "no private key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----", "holds no certificate")]
    public async Task GetToken_OtherContent_SaysWhatIsMissing(string content, string words)
    {
        await File.WriteAllTextAsync(_folder.Certificate, content);

        var exception = await FailureAsync(Credential(CertificateSource.FromFile(_folder.Certificate)));

        Assert.Contains(words, exception.Message);
    }

    [Fact]
    public async Task GetToken_NoSuchFile_SaysSo()
    {
        var exception = await FailureAsync(Credential(CertificateSource.FromFile(_folder.Certificate)));

        Assert.Equal($"The certificate file '{_folder.Certificate}' does not exist: check the path.", exception.Message);
    }

    [Fact]
    public async Task GetToken_NotInStore_SaysWhereItLooked()
    {
        var exception = await FailureAsync(Credential(CertificateSource.FromStoreByThumbprint(new string('0', 40))));

        Assert.Contains("CurrentUser/My", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void FromStoreByThumbprint_OtherForm_IsRefused(string thumbprint) =>
        Assert.Throws<ArgumentException>(() => CertificateSource.FromStoreByThumbprint(thumbprint));

    private ClientCertificateCredential Credential(CertificateSource source, bool sendChain = false) => new(
        tenant.TenantId,
        ClientId,
        source,
        new ClientCertificateCredentialOptions
        {
            Authority = tenant.Authority,
            HttpClient = tenant.CreateClient(),
            SendCertificateChain = sendChain,
        });

    private static Task<CloudAppsAuthenticationException> FailureAsync(ClientCertificateCredential credential) =>
        Assert.ThrowsAsync<CloudAppsAuthenticationException>(() => credential.GetTokenAsync(s_any));

    private static X509Certificate2 SelfSigned(int from = -1, int to = 1)
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest("CN=self-signed", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(from), DateTimeOffset.UtcNow.AddDays(to));
    }
}
