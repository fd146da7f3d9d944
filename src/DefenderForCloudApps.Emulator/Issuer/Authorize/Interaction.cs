using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>
/// What a user does in a browser from page to page: sign in, prove it with a second factor, consent. What it is for, and
/// how it ends, is the derived class's.
/// </summary>
internal abstract class Interaction
{
    internal required string ClientId { get; init; }

    internal required RequestedScopes Scopes { get; init; }

    internal ClaimsRequest Claims { get; init; } = ClaimsRequest.None;

    /// <summary>Who is likely to sign in, to be filled in.</summary>
    internal string? LoginHint { get; init; }

    /// <summary>Whether a session of the browser is not enough.</summary>
    internal bool MustSignIn { get; init; }

    /// <summary>Whether to show no page at all (<c>prompt=none</c>).</summary>
    internal bool IsSilent { get; init; }

    /// <summary>Whether to ask for consent again.</summary>
    internal bool AsksAgain { get; init; }

    /// <summary>How the user signed in; null until then.</summary>
    internal SignIn? SignIn { get; set; }

    /// <summary>Whether the user has accepted.</summary>
    internal bool IsAccepted { get; set; }

    /// <summary>Where the browser goes in the end; null when it stays.</summary>
    internal virtual Uri? Destination => null;

    /// <summary>What the user has to consent to; nothing when no page is needed.</summary>
    internal virtual IReadOnlyList<string> ToAsk(ConsentCheck consents, EmulatedApplication application, EmulatedUser user) =>
        consents.ToAsk(application, user, Scopes, AsksAgain);

    /// <summary>Whether only an administrator may consent to that.</summary>
    internal virtual bool NeedsAdministrator(EmulatedUser user, IReadOnlyList<string> asked) =>
        !user.IsAdministrator && !asked.All(ConsentCheck.IsForEverybody);

    /// <summary>Whether an administrator may choose to consent for everybody.</summary>
    internal virtual bool MayConsentForOrganization(EmulatedUser user) => user.IsAdministrator;

    internal virtual void Consent(
        ConsentCheck consents, EmulatedApplication application, EmulatedUser user, IReadOnlyList<string> permissions, bool forOrganization) =>
        consents.Consent(application, user, Scopes, permissions, forOrganization);

    /// <summary>The user has done everything.</summary>
    internal abstract Task CompleteAsync(HttpContext context, EmulatedUser user, SignIn signIn);

    /// <summary>It ended with an error that the application is to hear of.</summary>
    internal abstract Task FailAsync(HttpContext context, IssuerError error);
}
