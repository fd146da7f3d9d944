using System;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Clients;

/// <summary>
/// Checks the tokens that applications sign in by (RFC 7523, section 3): one that the application signed itself with its
/// certificate, or one that the issuer of a workload's identity signed.
/// </summary>
internal sealed class ClientAssertions(
    CertificateAssertions certificates, FederatedAssertions federated, EmulatorAddress address, TimeProvider time)
{
    /// <summary>How far a client's clock may be ahead of the issuer's.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>An assertion that is good for longer than this was not made for one sign-in.</summary>
    internal static readonly TimeSpan MaximumLifetime = TimeSpan.FromHours(24);

    /// <summary>The application that an assertion names as its subject.</summary>
    internal static string ClientIdOf(string assertion) => Read(assertion).Subject ?? throw new IssuerException(AssertionErrors.Malformed);

    internal async Task CheckAsync(EmulatedApplication application, string assertion, string tenant)
    {
        var token = Read(assertion);
        if (Uri.TryCreate(token.Issuer, UriKind.Absolute, out _))
        {
            CheckLifetime(token);
            await federated.CheckAsync(application, token);
            return;
        }

        if (token.Issuer != token.Subject)
        {
            throw new IssuerException(AssertionErrors.SubjectDiffers);
        }

        if (!token.Issuer.Equals(application.ClientId, StringComparison.OrdinalIgnoreCase))
        {
            throw new IssuerException(AssertionErrors.ClientDiffers);
        }

        if (!token.Audiences.Any(audience => IsThisIssuer(audience, tenant)))
        {
            throw new IssuerException(AssertionErrors.Audience);
        }

        CheckLifetime(token);
        await certificates.CheckAsync(application, token);
    }

    // Entra takes the address of the token endpoint or the issuer, by the tenant's id or as the request names it.
    private bool IsThisIssuer(string audience, string tenant) => new[] { Tenant.Id, tenant }.Any(name =>
        audience == $"{address.Origin}/{name}/oauth2/v2.0/token" || audience == address.Issuer(name));

    private void CheckLifetime(JsonWebToken token)
    {
        var now = time.GetUtcNow();
        var (from, to) = (Time(token, "nbf"), Time(token, "exp"));
        if (to is null || to <= now || from > now + Skew || to > (from ?? now) + MaximumLifetime)
        {
            throw new IssuerException(AssertionErrors.Lifetime(now, from, to));
        }
    }

    // A number that no clock will ever show stands for the end of time.
    private static DateTimeOffset? Time(JsonWebToken token, string claim) => token.TryGetPayloadValue<long>(claim, out var seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, DateTimeOffset.MaxValue.ToUnixTimeSeconds()))
        : null;

    private static JsonWebToken Read(string assertion)
    {
        try
        {
            return new JsonWebToken(assertion);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            throw new IssuerException(AssertionErrors.Malformed);
        }
    }
}
