using System.Collections.Generic;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>What the user is asked for.</summary>
/// <param name="Scopes">The scopes.</param>
/// <param name="Account">Who signed in before; null when nobody did, or several.</param>
/// <param name="LoginHint">The name to fill the sign-in page with.</param>
/// <param name="Claims">What the service or the issuer demands, as JSON.</param>
internal sealed record UserInteractionRequest(IReadOnlyList<string> Scopes, IAccount? Account, string? LoginHint, string? Claims);
