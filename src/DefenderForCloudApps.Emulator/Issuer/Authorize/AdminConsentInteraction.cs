using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>An interaction in which an administrator grants everything that an application is registered to ask for.</summary>
internal sealed class AdminConsentInteraction(DirectoryApplications applications, AuthorizationResponse response) : Interaction
{
    internal override Uri? Destination => new(response.RedirectUri);

    internal override IReadOnlyList<string> ToAsk(ConsentCheck consents, EmulatedApplication application, EmulatedUser user) =>
        [.. application.RequestedPermissions.Concat(application.DelegatedPermissions).Distinct(StringComparer.OrdinalIgnoreCase)];

    internal override bool NeedsAdministrator(EmulatedUser user, IReadOnlyList<string> asked) => !user.IsAdministrator;

    // It is for the organization as it is.
    internal override bool MayConsentForOrganization(EmulatedUser user) => false;

    internal override void Consent(
        ConsentCheck consents, EmulatedApplication application, EmulatedUser user, IReadOnlyList<string> permissions, bool forOrganization)
    {
        foreach (var permission in application.RequestedPermissions)
        {
            applications.AddPermission(application.ClientId, permission, delegated: false, granted: true);
        }

        consents.Consent(application, user, Scopes, application.DelegatedPermissions, forOrganization: true);
    }

    internal override Task CompleteAsync(HttpContext context, EmulatedUser user, SignIn signIn) =>
        response.SendAsync(context, ("admin_consent", "True"), ("tenant", Tenant.Id));

    internal override Task FailAsync(HttpContext context, IssuerError error) => response.FailAsync(context, error);
}
