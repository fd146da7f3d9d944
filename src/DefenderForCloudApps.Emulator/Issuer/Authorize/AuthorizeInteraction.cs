using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>An interaction that ends with a code for the application.</summary>
internal sealed class AuthorizeInteraction(AuthorizationCodes codes, AuthorizationResponse response, TimeProvider time) : Interaction
{
    internal string? Nonce { get; init; }

    internal CodeChallenge? Challenge { get; init; }

    internal bool WantsClientInfo { get; init; }

    internal override Uri? Destination => new(response.RedirectUri);

    internal override Task CompleteAsync(HttpContext context, EmulatedUser user, SignIn signIn)
    {
        var code = codes.Issue(new AuthorizationCode
        {
            ClientId = ClientId,
            SignIn = signIn,
            Scopes = Scopes,
            Claims = Claims,
            RedirectUri = response.RedirectUri,
            Issued = time.GetUtcNow(),
            Nonce = Nonce,
            Challenge = Challenge,
        });
        return response.SendAsync(context, ("code", code), ("client_info", WantsClientInfo ? TokenResponses.ClientInfo(user) : null));
    }

    internal override Task FailAsync(HttpContext context, IssuerError error) => response.FailAsync(context, error);
}
