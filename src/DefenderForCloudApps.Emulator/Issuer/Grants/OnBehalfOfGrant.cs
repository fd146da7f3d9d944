using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Users;

namespace DefenderForCloudApps.Emulator.Issuer.Grants;

/// <summary>A token for the user whose token a web API was called with (Entra, "OAuth 2.0 On-Behalf-Of flow").</summary>
internal sealed class OnBehalfOfGrant(UserAssertions assertions, ConditionalAccess access, ScopeReader scopes, ConsentCheck consents, TokenResponses responses)
    : ITokenGrant
{
    public IReadOnlyList<string> Types => ["urn:ietf:params:oauth:grant-type:jwt-bearer"];

    public bool IsForUsers => true;

    public async Task<JsonObject> ExecuteAsync(TokenRequest request, EmulatedApplication application)
    {
        if (request.Required("requested_token_use") != "on_behalf_of")
        {
            throw new IssuerException(RequestErrors.Malformed("The 'requested_token_use' must be 'on_behalf_of'."));
        }

        if (application.IsPublicClient)
        {
            throw new IssuerException(ClientErrors.NotOnBehalfOf(application.ClientId));
        }

        var signIn = await assertions.ReadAsync(request.Required("assertion"), application);
        var wanted = scopes.ReadForUser(application, request.Scope);
        var claims = request.Claims;
        var user = Check(application, wanted, signIn, claims);
        return responses.ForUser(
            application, user, new UserTokenRequest(signIn, wanted, claims, request.WantsClientInfo), consents.Granted(application, user, wanted));
    }

    /// <summary>
    /// The API cannot ask the user. It passes the claims on to whoever called it, and to say so the error has another name
    /// here than elsewhere.
    /// </summary>
    private EmulatedUser Check(EmulatedApplication application, RequestedScopes wanted, SignIn signIn, ClaimsRequest claims)
    {
        try
        {
            return access.Check(application, wanted.Resource, signIn, claims);
        }
        catch (IssuerException exception) when (exception.Error.Claims is not null)
        {
            throw new IssuerException(exception.Error with { Error = "interaction_required" });
        }
    }
}
