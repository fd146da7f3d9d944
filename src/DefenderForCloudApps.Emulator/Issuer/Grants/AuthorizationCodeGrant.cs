using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Authorize;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Users;

namespace DefenderForCloudApps.Emulator.Issuer.Grants;

/// <summary>A token for the code that a browser brought back (RFC 6749, section 4.1.3, with PKCE of RFC 7636).</summary>
internal sealed class AuthorizationCodeGrant(
    AuthorizationCodes codes, ConditionalAccess access, ScopeReader scopes, ConsentCheck consents, TokenResponses responses) : ITokenGrant
{
    public IReadOnlyList<string> Types => ["authorization_code"];

    public bool IsForUsers => true;

    public Task<JsonObject> ExecuteAsync(TokenRequest request, EmulatedApplication application)
    {
        var code = codes.Redeem(request.Required("code"), application.ClientId);
        CheckRedirect(request.Required("redirect_uri"), code);
        CheckVerifier(request["code_verifier"], code);
        var wanted = Wanted(request, application, code);
        var user = access.Check(application, wanted.Resource, code.SignIn, code.Claims);
        var granted = consents.Granted(application, user, wanted);
        var claims = request["claims"].Length > 0 ? request.Claims : code.Claims;
        return Task.FromResult(responses.ForUser(
            application, user, new UserTokenRequest(code.SignIn, wanted, claims, request.WantsClientInfo, code.Nonce), granted));
    }

    /// <summary>The scopes of the code, or those of the request where it names an API: with a code, any one will do.</summary>
    private RequestedScopes Wanted(TokenRequest request, EmulatedApplication application, AuthorizationCode code)
    {
        if (request.Scope.Length == 0)
        {
            return code.Scopes;
        }

        var wanted = scopes.ReadForUser(application, request.Scope);
        return wanted.NamesNothing ? code.Scopes : wanted with { OpenId = code.Scopes.OpenId };
    }

    private static void CheckRedirect(string sent, AuthorizationCode code)
    {
        if (sent != code.RedirectUri)
        {
            throw new IssuerException(GrantErrors.RedirectDiffers(sent, code.RedirectUri));
        }
    }

    private static void CheckVerifier(string verifier, AuthorizationCode code)
    {
        if (code.Challenge is { } challenge && !challenge.IsMetBy(verifier))
        {
            throw new IssuerException(verifier.Length == 0 ? GrantErrors.VerifierMissing : GrantErrors.VerifierDiffers);
        }
    }
}
