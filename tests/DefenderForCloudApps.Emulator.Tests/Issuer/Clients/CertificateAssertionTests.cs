using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Tests.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace DefenderForCloudApps.Emulator.Tests.Issuer.Clients;

public sealed class CertificateAssertionTests : IClassFixture<IssuerFixture>, IDisposable
{
    private readonly IssuerFixture _fixture;
    private readonly EmulatedApplication _application;
    private readonly X509Certificate2 _certificate;

    public CertificateAssertionTests(IssuerFixture fixture)
    {
        _fixture = fixture;
        _application = fixture.Emulator.Directory.RegisterApplication("Signs", permissions: ["Investigation.read"]);
        _certificate = fixture.Emulator.Directory.CreateCertificate(_application.ClientId);
    }

    private string TokenEndpoint => $"{_fixture.Emulator.Authority}/oauth2/v2.0/token";

    private DateTime Now => _fixture.Time.GetUtcNow().UtcDateTime;

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256, "x5t#S256")]
    [InlineData(SecurityAlgorithms.RsaSha256, "x5t")]
    public async Task Assertion_OfARegisteredCertificate_IsTaken(string algorithm, string header) => await TakenAsync(Assertion(algorithm: algorithm, header: header));

    [Fact]
    public async Task Assertion_ForTheIssuer_IsTaken() => await TakenAsync(Assertion(audience: $"{_fixture.Emulator.Authority}/v2.0"));

    [Fact]
    public async Task Assertion_WithoutClientId_NamesItsClient() =>
        await _fixture.Caller.TokenAsync(200, [.. Form(Assertion()), ("client_id", null)]);

    [Theory]
    [InlineData("https://login.microsoftonline.com/common/oauth2/v2.0/token")]
    [InlineData("api://AzureADTokenExchange")]
    public Task Audience_ThatIsNotThisIssuer_Is700023(string audience) => RefusedAsync(700023, Assertion(audience: audience));

    [Fact]
    public Task Assertion_ThatHasExpired_Is700024() => RefusedAsync(700024, Assertion(expires: Now.AddSeconds(-1)));

    [Fact]
    public Task Assertion_FromTheFuture_Is700024() => RefusedAsync(700024, Assertion(notBefore: Now.AddMinutes(6), expires: Now.AddMinutes(10)));

    [Fact]
    public Task Assertion_ForMoreThanADay_Is700024() => RefusedAsync(700024, Assertion(expires: Now.AddHours(25)));

    [Fact]
    public Task Assertion_ForEver_Is700024() => RefusedAsync(700024, Assertion(endOfTime: 900_000_000_000_000_000));

    [Fact]
    public Task Assertion_ByAnotherCertificate_Is700027()
    {
        using var other = _fixture.Emulator.Directory.CreateCertificate(_fixture.Emulator.Directory.RegisterApplication("Other").ClientId);
        return RefusedAsync(700027, Assertion(certificate: other));
    }

    [Fact]
    public Task Signature_OfAnotherKey_Is700027()
    {
        using var other = _fixture.Emulator.Directory.CreateCertificate(_fixture.Emulator.Directory.RegisterApplication("Other").ClientId);
        return RefusedAsync(700027, Assertion(certificate: other, named: _certificate));
    }

    [Fact]
    public Task Assertion_ForAnotherClient_Is700021() => RefusedAsync(700021, Assertion(issuer: Guid.NewGuid().ToString()));

    [Fact]
    public Task Subject_OtherThanTheIssuer_Is50048() => RefusedAsync(50048, Assertion(subject: Guid.NewGuid().ToString()));

    [Fact]
    public Task Assertion_ThatIsNoToken_Is50027() => RefusedAsync(50027, "not.a-token");

    [Fact]
    public Task Algorithm_OfAnotherFamily_Is5002730() => RefusedAsync(5002730, Assertion(algorithm: SecurityAlgorithms.RsaSha512));

    [Fact]
    public async Task Assertion_UsedTwice_IsRefusedTheSecondTime()
    {
        var assertion = Assertion();
        await TakenAsync(assertion);
        await RefusedAsync(50012, assertion);
    }

    [Fact]
    public Task Assertion_WithoutAnId_IsRefused() => RefusedAsync(50012, Assertion(id: ""));

    [Fact]
    public async Task Certificate_ThatHasExpired_Is1000502()
    {
        using var key = RSA.Create(2048);
        using var old = new CertificateRequest("CN=old", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(_fixture.Time.GetUtcNow().AddDays(-10), _fixture.Time.GetUtcNow().AddDays(-1));
        _fixture.Emulator.Directory.AddCertificate(_application.ClientId, old);
        await RefusedAsync(1000502, Assertion(certificate: old));
    }

    [Fact]
    public async Task AssertionType_OtherThanJwtBearer_Is9002313() => await _fixture.Caller.RefusedAsync(
        400, "invalid_request", 9002313, [.. Form(Assertion()), ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer")]);

    [Fact]
    public async Task SentCertificate_OfATrustedSubjectAndAuthority_IsTaken()
    {
        using var issued = _fixture.Emulator.Directory.IssueCertificate(_application.ClientId, "daemon.contoso.example");
        await TakenAsync(Assertion(certificate: issued, header: "x5c"));
        await RefusedAsync(700027, Assertion(certificate: issued));
    }

    [Fact]
    public async Task SentCertificate_OfAnotherSubject_Is700030()
    {
        using var trusted = _fixture.Emulator.Directory.IssueCertificate(_application.ClientId, "daemon.contoso.example");
        using var issued = _fixture.Emulator.Directory.IssueCertificate(_fixture.Emulator.Directory.RegisterApplication("Other").ClientId, "other.contoso.example");
        await RefusedAsync(700030, Assertion(certificate: issued, header: "x5c"));
    }

    [Fact]
    public async Task SentCertificate_OfAnotherAuthority_Is7000213()
    {
        using var trusted = _fixture.Emulator.Directory.IssueCertificate(_application.ClientId, "daemon.contoso.example");
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=daemon.contoso.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var forged = request.CreateSelfSigned(_fixture.Time.GetUtcNow().AddDays(-1), _fixture.Time.GetUtcNow().AddDays(1));
        await RefusedAsync(7000213, Assertion(certificate: forged, header: "x5c"));
    }

    public void Dispose() => _certificate.Dispose();

    private async Task TakenAsync(string assertion) => await _fixture.Caller.TokenAsync(200, Form(assertion));

    private Task<JsonNode> RefusedAsync(int code, string assertion) => _fixture.Caller.RefusedAsync(401, "invalid_client", code, Form(assertion));

    private (string Name, string? Value)[] Form(string assertion) =>
    [
        ("grant_type", "client_credentials"), ("client_id", _application.ClientId), ("scope", IssuerCaller.DefaultScope),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), ("client_assertion", assertion),
    ];

    private string Assertion(
        X509Certificate2? certificate = null,
        X509Certificate2? named = null,
        string? audience = null,
        string? issuer = null,
        string? subject = null,
        string? id = null,
        DateTime? notBefore = null,
        DateTime? expires = null,
        long? endOfTime = null,
        string algorithm = SecurityAlgorithms.RsaSsaPssSha256,
        string header = "x5t#S256")
    {
        certificate ??= _certificate;
        named ??= certificate;
        var claims = new Dictionary<string, object> { ["sub"] = subject ?? issuer ?? _application.ClientId };
        if (id is not { Length: 0 })
        {
            claims["jti"] = id ?? Guid.NewGuid().ToString();
        }

        if (endOfTime is { } end)
        {
            claims["exp"] = end;
        }

        using var key = certificate.GetRSAPrivateKey()!;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? _application.ClientId,
            Audience = audience ?? TokenEndpoint,
            NotBefore = notBefore ?? Now.AddMinutes(-1),
            Expires = endOfTime is null ? expires ?? Now.AddMinutes(10) : null,
            Claims = claims,
            // This one writes kid and x5t, the other neither.
            SigningCredentials = header == "x5t" ? new X509SigningCredentials(certificate, algorithm)
                : new SigningCredentials(new RsaSecurityKey(key), algorithm) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
            AdditionalHeaderClaims = header switch
            {
                "x5t" => [],
                "x5c" => new Dictionary<string, object> { ["x5c"] = new[] { Convert.ToBase64String(named.RawData) } },
                _ => new Dictionary<string, object> { ["x5t#S256"] = Base64UrlEncoder.Encode(named.GetCertHash(HashAlgorithmName.SHA256)) },
            },
        });
    }
}
