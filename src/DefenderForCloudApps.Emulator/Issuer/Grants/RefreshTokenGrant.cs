using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Users;

namespace DefenderForCloudApps.Emulator.Issuer.Grants;

/// <summary>A new token for a user who signed in before (RFC 6749, section 6). It may be for another API.</summary>
internal sealed class RefreshTokenGrant(RefreshTokens tokens, ConditionalAccess access, ScopeReader scopes, ConsentCheck consents, TokenResponses responses)
    : ITokenGrant
{
    public IReadOnlyList<string> Types => ["refresh_token"];

    public bool IsForUsers => true;

    public Task<JsonObject> ExecuteAsync(TokenRequest request, EmulatedApplication application)
    {
        var token = tokens.Redeem(request.Required("refresh_token"), application.ClientId);
        var wanted = request.Scope.Length > 0 ? scopes.ReadForUser(application, request.Scope) : token.Scopes;
        var claims = request.Claims;
        var user = access.Check(application, wanted.Resource, token.SignIn, claims);
        var granted = consents.Granted(application, user, wanted);
        // A client that redeems a refresh token gets the next one, whether its scopes say so or not.
        var scopesWithRefresh = wanted.WantsRefreshToken ? wanted : wanted with { OpenId = [.. wanted.OpenId, "offline_access"] };
        return Task.FromResult(responses.ForUser(
            application, user, new UserTokenRequest(token.SignIn, scopesWithRefresh, claims, request.WantsClientInfo), granted));
    }
}
