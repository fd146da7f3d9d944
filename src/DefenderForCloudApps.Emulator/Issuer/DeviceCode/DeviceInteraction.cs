using System.Collections.Generic;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Authorize;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer.DeviceCode;

/// <summary>
/// An interaction that ends with tokens for the device whose code the user entered. It asks even for what was consented to
/// before: the device may be somebody else's (RFC 8628, section 5.4).
/// </summary>
internal sealed class DeviceInteraction(DeviceAuthorization device) : Interaction
{
    internal override IReadOnlyList<string> ToAsk(ConsentCheck consents, EmulatedApplication application, EmulatedUser user) =>
        consents.ToAsk(application, user, Scopes, always: true) is { Count: > 0 } asked ? asked : ["User.Read"];

    internal override void Consent(
        ConsentCheck consents, EmulatedApplication application, EmulatedUser user, IReadOnlyList<string> permissions, bool forOrganization)
    {
        if (!Scopes.NamesNothing)
        {
            base.Consent(consents, application, user, permissions, forOrganization);
        }
    }

    internal override Task CompleteAsync(HttpContext context, EmulatedUser user, SignIn signIn)
    {
        device.Approved = signIn;
        return InteractionPages.MessageAsync(context, 200, "You are signed in", "You are signed in on your device. You may close this window.");
    }

    internal override Task FailAsync(HttpContext context, IssuerError error)
    {
        device.IsDeclined = true;
        IssuerResponse.Note(context, error);
        return InteractionPages.MessageAsync(context, 200, "Not signed in", "The device gets nothing. You may close this window.");
    }
}
