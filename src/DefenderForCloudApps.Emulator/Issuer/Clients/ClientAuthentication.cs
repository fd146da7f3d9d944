using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;

namespace DefenderForCloudApps.Emulator.Issuer.Clients;

/// <summary>Finds out which application makes a request, and that it is that application (RFC 6749, section 2.3).</summary>
internal sealed class ClientAuthentication(
    DirectoryApplications applications, DirectoryCredentials credentials, ClientAssertions assertions, TimeProvider time)
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /// <summary>The application; public ones need no proof.</summary>
    internal async Task<EmulatedApplication> AuthenticateAsync(TokenRequest request)
    {
        var assertion = request["client_assertion"];
        var clientId = request.ClientId is { Length: > 0 } id ? id
            : assertion.Length > 0 ? ClientAssertions.ClientIdOf(assertion)
            : request.Required("client_id");
        var application = Find(clientId);
        if (application.IsPublicClient)
        {
            return request.ClientSecret.Length == 0 && assertion.Length == 0 ? application
                : throw new IssuerException(ClientErrors.CredentialOfPublicClient);
        }

        if (assertion.Length > 0)
        {
            if (request.Required("client_assertion_type") != AssertionType)
            {
                throw new IssuerException(RequestErrors.Malformed("The 'client_assertion_type' must be '" + AssertionType + "'."));
            }

            await assertions.CheckAsync(application, assertion, request.Tenant);
        }
        else
        {
            CheckSecret(application, request.ClientSecret);
        }

        return application;
    }

    /// <summary>The application of that id, which is enabled.</summary>
    internal EmulatedApplication Find(string clientId)
    {
        var application = applications.Find(clientId) ?? throw new IssuerException(ClientErrors.Unknown(clientId));
        return application.IsEnabled ? application : throw new IssuerException(ClientErrors.Disabled(application));
    }

    private void CheckSecret(EmulatedApplication application, string secret)
    {
        var error = secret.Length == 0 ? ClientErrors.NoCredential
            : credentials.ExpiryOf(application.ClientId, secret) is not { } expiry ? ClientErrors.WrongSecret(application.ClientId)
            : expiry <= time.GetUtcNow() ? ClientErrors.ExpiredSecret(application.ClientId)
            : null;
        if (error is not null)
        {
            throw new IssuerException(error);
        }
    }
}
