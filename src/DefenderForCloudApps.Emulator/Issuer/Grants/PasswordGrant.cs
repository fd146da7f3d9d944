using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using DefenderForCloudApps.Emulator.Issuer.Users;

namespace DefenderForCloudApps.Emulator.Issuer.Grants;

/// <summary>A token for a user whose name and password the application knows (RFC 6749, section 4.3).</summary>
internal sealed class PasswordGrant(PasswordSignIn passwords, ConditionalAccess access, ScopeReader scopes, ConsentCheck consents, TokenResponses responses, TimeProvider time)
    : ITokenGrant
{
    public IReadOnlyList<string> Types => ["password"];

    public bool IsForUsers => true;

    public Task<JsonObject> ExecuteAsync(TokenRequest request, EmulatedApplication application)
    {
        if (request.Tenant.Equals("common", StringComparison.OrdinalIgnoreCase))
        {
            throw new IssuerException(RequestErrors.GrantOverCommon);
        }

        var wanted = scopes.ReadForUser(application, request.Scope);
        var name = request.Required("username");
        var claims = request.Claims;
        var signIn = new SignIn(passwords.Check(name, request.Required("password")).ObjectId, time.GetUtcNow(), WithMfa: false);
        var user = access.Check(application, wanted.Resource, signIn, claims);
        var granted = consents.Granted(application, user, wanted);
        return Task.FromResult(responses.ForUser(application, user, new UserTokenRequest(signIn, wanted, claims, request.WantsClientInfo), granted));
    }
}
