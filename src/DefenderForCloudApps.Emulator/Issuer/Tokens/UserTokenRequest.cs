using DefenderForCloudApps.Emulator.Issuer.Scopes;

namespace DefenderForCloudApps.Emulator.Issuer.Tokens;

/// <summary>What an application wants for a user who has signed in.</summary>
/// <param name="SignIn">How the user signed in.</param>
/// <param name="Scopes">What the tokens are to be good for.</param>
/// <param name="Claims">What the access token is to carry.</param>
/// <param name="WantsClientInfo">Whether the answer names the account (<c>client_info=1</c>).</param>
/// <param name="Nonce">What the ID token repeats.</param>
internal sealed record UserTokenRequest(SignIn SignIn, RequestedScopes Scopes, ClaimsRequest Claims, bool WantsClientInfo, string? Nonce = null);
