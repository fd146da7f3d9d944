using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Grants;

/// <summary>A token in the application's own name (RFC 6749, section 4.4).</summary>
internal sealed class ClientCredentialsGrant(ScopeReader scopes, TokenResponses responses) : ITokenGrant
{
    public IReadOnlyList<string> Types => ["client_credentials"];

    public bool IsForUsers => false;

    public Task<JsonObject> ExecuteAsync(TokenRequest request, EmulatedApplication application)
    {
        if (application.IsPublicClient)
        {
            throw new IssuerException(ClientErrors.NoCredential);
        }

        var resource = scopes.ReadForApplication(request.Required("scope"));
        return Task.FromResult(responses.ForApplication(application, resource, request.Claims));
    }
}
