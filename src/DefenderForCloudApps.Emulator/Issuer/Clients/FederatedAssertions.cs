using System;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Workloads;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Clients;

/// <summary>
/// Checks a token of a workload's own issuer against the federated credentials of the application (Entra, "Workload
/// identity federation"). Keys are those of the emulator's external issuer; no other issuer is ever asked.
/// </summary>
internal sealed class FederatedAssertions(DirectoryCredentials credentials, WorkloadIssuer external)
{
    internal async Task CheckAsync(EmulatedApplication application, JsonWebToken token)
    {
        Match(application, token);
        if (token.Issuer != external.Address)
        {
            throw new IssuerException(AssertionErrors.ExternalKeys);
        }

        if (!await TokenSignature.IsValidAsync(token, external.PublicKey, SecurityAlgorithms.RsaSha256))
        {
            throw new IssuerException(AssertionErrors.FederatedSignature);
        }
    }

    /// <summary>Finds the credential that the token fits, and else says which of its claims does not.</summary>
    private void Match(EmulatedApplication application, JsonWebToken token)
    {
        var ofIssuer = credentials.Federated(application.ClientId).Where(credential => IssuerOf(credential) == token.Issuer).ToList();
        if (ofIssuer.Count == 0)
        {
            throw new IssuerException(AssertionErrors.FederatedIssuer(token.Issuer));
        }

        var subject = token.Subject ?? "";
        var ofSubject = ofIssuer.FindAll(credential => credential.Subject == subject);
        if (ofSubject.Count == 0)
        {
            throw new IssuerException(ofIssuer.Exists(credential => credential.Subject.Equals(subject, StringComparison.OrdinalIgnoreCase))
                ? AssertionErrors.FederatedSubjectCase(subject)
                : AssertionErrors.FederatedSubject(subject));
        }

        if (!ofSubject.Exists(credential => token.Audiences.Contains(credential.Audience)))
        {
            throw new IssuerException(AssertionErrors.FederatedAudience(string.Join(' ', token.Audiences)));
        }
    }

    private string IssuerOf(FederatedCredential credential) =>
        credential.Issuer == FederatedCredential.OwnIssuer ? external.Address : credential.Issuer;
}
