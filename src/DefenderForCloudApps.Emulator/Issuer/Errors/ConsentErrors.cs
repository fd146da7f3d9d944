namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>Why an application does not get the permissions it asks a user for.</summary>
internal static class ConsentErrors
{
    internal static IssuerError Missing(EmulatedApplication application) => new(
        400, "invalid_grant", 65001, $"The user or administrator has not consented to use the application with ID '{application.ClientId}' named '{application.Name}'. Send an interactive authorization request for this user and resource.")
    { SubError = "consent_required" };

    internal static IssuerError Declined { get; } = new(
        400, "access_denied", 65004, "User declined to consent to access the app.") { SubError = "cancel" };

    internal static IssuerError NeedsAdministrator(EmulatedApplication application) => new(
        400, "access_denied", 90094, $"An administrator of Contoso has set a policy that prevents you from granting {application.Name} the permissions it is requesting. Contact an administrator of Contoso, who can grant permissions to this app on your behalf.");
}
