namespace DefenderForCloudApps.Authentication.Msal;

/// <content>
/// What the issuer's codes mean
/// (<see href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Entra error codes</see>).
/// </content>
internal sealed partial class SignInFailure
{
    private string? IssuerSentence(string? code) => code switch
    {
        "AADSTS7000215" =>
            $"The client secret of {Application} was not accepted ({code}): give the secret's value, not its id.",
        "AADSTS7000222" =>
            $"The client secret of {Application} has expired ({code}): create a new one in Microsoft Entra.",
        "AADSTS90002" or "AADSTS900023" =>
            $"Tenant '{issuer.TenantId}' does not exist at '{issuer.Host}' ({code}): check the tenant id and the cloud.",
        "AADSTS700016" =>
            $"There is no {Application} ({code}): check the client id, and that it was added to this tenant.",
        "AADSTS7000112" =>
            $"The {Application} is disabled ({code}): have an administrator enable it.",
        "AADSTS500011" =>
            $"Tenant '{issuer.TenantId}' does not have Microsoft Defender for Cloud Apps ({code}): check " +
            "the tenant and its licences.",
        "AADSTS53003" =>
            $"A conditional access policy blocks {Application} ({code}): have an administrator review the policy.",
        _ => ApplicationSentence(code) ?? UserSentence(code),
    };
}
