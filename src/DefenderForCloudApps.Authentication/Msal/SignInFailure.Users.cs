using System;
using System.Collections.Generic;
using Microsoft.Identity.Client;

namespace DefenderForCloudApps.Authentication.Msal;

/// <content>Sign-in of users.</content>
internal sealed partial class SignInFailure
{
    /// <summary>A person is needed, and must not be asked here.</summary>
    public SignInRequiredException NeedsUser(TokenRequest request, MsalUiRequiredException? refusal)
    {
        var wanted = request.Permissions.Count == 0 ? string.Empty : $" with {string.Join(" or ", request.Permissions)}";
        var code = refusal is null ? null : CodeOf(refusal);
        var why = refusal is null ? "nobody has signed in yet" : WhyUserIsNeeded(refusal, code);
        return new SignInRequiredException(
            $"No token of {Application}{wanted} is to be had without asking the user, because {why}{In(code)}: sign in " +
            "interactively first, for instance with a browser or a device code.",
            code,
            refusal is null ? null : MsalCause.WithoutSecrets(refusal, secret))
        {
            Permissions = request.Permissions,
            Claims = string.IsNullOrEmpty(refusal?.Claims) ? request.Claims : refusal.Claims,
        };
    }

    /// <summary>The user of a web API's client has to consent or prove more.</summary>
    public CloudAppsAuthenticationException NeedsUserOfClient(TokenRequest request, MsalUiRequiredException refusal)
    {
        // MSAL calls every invalid_grant a matter of the user; a wrong assertion is one of the web API.
        var code = CodeOf(refusal);
        if (KnownReason(refusal, code) is null && UserSentence(code) is not null)
        {
            return Explain(refusal);
        }

        var claims = string.IsNullOrEmpty(refusal.Claims) ? request.Claims : refusal.Claims;
        var whatToDo = claims is null
            ? "have an administrator grant the permission to the web API, or the user consent to it in the client"
            : $"answer the client with a claims challenge of this exception's {nameof(SignInRequiredException.Claims)}, so that it asks the user";
        return new SignInRequiredException(
            $"{Capital(Application)} cannot act for the user, because {WhyUserIsNeeded(refusal, code)}{In(code)}: {whatToDo}.",
            code,
            MsalCause.WithoutSecrets(refusal, secret))
        {
            Permissions = request.Permissions,
            Claims = claims,
        };
    }

    public static CloudAppsAuthenticationException OtherAccount(string expected, string actual) => new(
        $"'{actual}' signed in where '{expected}' was expected: sign in as '{expected}', or make a credential for the other account.");

    public static CloudAppsAuthenticationException OfAnotherSignIn() => new(
        "The browser's answer does not belong to this sign-in, or was used before: start the sign-in again.");

    public SignInRequiredException SeveralAccounts(IEnumerable<string> names) => new(
        $"Several users have signed in to {Application} ({string.Join(", ", names)}): name one of them as the credential's account.");

    private static string WhyUserIsNeeded(MsalUiRequiredException refusal, string? code) =>
        KnownReason(refusal, code) ?? "the issuer wants the user to sign in again";

    private static string? KnownReason(MsalUiRequiredException refusal, string? code) => code switch
    {
        "AADSTS65001" => "consent to the permission is missing",
        MsalError.NoTokensFoundError => "the sign-in of this user is not in the token cache any more",
        "AADSTS50076" or "AADSTS50079" or "AADSTS50074" or "AADSTS50078" or "AADSTS50158" => "a second factor is required",
        "AADSTS50173" or "AADSTS700082" or "AADSTS70043" or "AADSTS70008" or "AADSTS50133" or "AADSTS50089" or "AADSTS700084" =>
            "the sign-in has expired or was revoked",
        _ when refusal.Classification == UiRequiredExceptionClassification.ConsentRequired => "consent to the permission is missing",
        _ when !string.IsNullOrEmpty(refusal.Claims) => "the issuer demands a stronger sign-in",
        _ => null,
    };

    private string? UserSentence(string? code) => code switch
    {
        "AADSTS50126" => $"User name or password is wrong ({code}): check both, and the tenant '{issuer.TenantId}'.",
        "AADSTS50034" => $"There is no such user in tenant '{issuer.TenantId}' ({code}): check the name and the tenant.",
        "AADSTS50020" => $"The user belongs to another tenant and is no guest of '{issuer.TenantId}' ({code}): have an administrator invite them, or name their own tenant.",
        "AADSTS50053" => $"The account is locked after too many failed attempts ({code}): wait, or reset the password.",
        "AADSTS50055" => $"The password has expired ({code}): change it in a browser, then sign in again.",
        "AADSTS50056" => $"The user has no password in Microsoft Entra ({code}): sign in with a browser or a device code.",
        "AADSTS50057" => $"The user's account is disabled ({code}): have an administrator enable it.",
        "AADSTS50076" or "AADSTS50079" or "AADSTS50074" or "AADSTS50158" => $"A second factor is required, which this way to sign in cannot ask for ({code}): sign in with a browser or a device code.",
        "AADSTS65001" => $"Nobody has consented to what {Application} asks for ({code}): sign in with a browser or a device code and accept, or have an administrator grant it.",
        "AADSTS65004" => $"The user declined to give {Application} the permission ({code}): sign in again and accept, or have an administrator grant it.",
        "AADSTS90094" or "AADSTS90095" => $"Only an administrator may consent to what {Application} asks for ({code}): have one grant it in Microsoft Entra (API permissions, grant admin consent).",
        "AADSTS50105" => $"The user is not assigned to {Application} ({code}): have an administrator assign them.",
        "AADSTS50011" => $"{Capital(Application)} is not registered with this redirect URI ({code}): add it in Microsoft Entra (Authentication); for a desktop it is http://localhost.",
        "AADSTS7000218" => $"{Capital(Application)} is registered as a confidential client ({code}): allow public client flows in Microsoft Entra (Authentication), or use a credential with a secret.",
        "AADSTS650053" or "AADSTS650057" or "AADSTS70011" => $"{Capital(Application)} does not know the permission that it asks for ({code}): add it in Microsoft Entra (API permissions, Microsoft Cloud App Security, delegated).",
        "AADSTS700025" => $"{Capital(Application)} is registered as a public client ({code}): register it for the platform \"Web\", or use a credential without a secret.",
        "AADSTS7000114" => $"{Capital(Application)} may not act on behalf of users ({code}): use the web API's own application.",
        "AADSTS50058" => $"Nobody is signed in to {Application} ({code}): sign in interactively.",
        "AADSTS54005" or "AADSTS70000" => $"The authorization code was not accepted, because it was used already or is not of this sign-in ({code}): start the sign-in again.",
        "AADSTS70008" => $"The authorization code or sign-in has expired ({code}): start the sign-in again.",
        "AADSTS501481" or "AADSTS50148" or "AADSTS500112" => $"The answer belongs to another sign-in: its code verifier or redirect URI differs ({code}): start the sign-in again.",
        "AADSTS50013" or "AADSTS500131" => $"The assertion of the user was not accepted for {Application} ({code}): it must be an access token that was issued for this web API.",
        "AADSTS500133" => $"The assertion of the user has expired ({code}): have the client send a new token.",
        "AADSTS70020" or "expired_token" or MsalError.CodeExpired => $"The code was not entered in time ({code}): start the sign-in again.",
        "AADSTS70018" or "AADSTS70019" => $"The code is not valid ({code}): start the sign-in again.",
        "authorization_declined" => $"The sign-in was declined ({code}): start again and accept it if you trust the application.",
        "access_denied" => $"The sign-in was cancelled or declined ({code}): start again and accept it if you trust the application.",
        "AADSTS53000" or "AADSTS53001" or "AADSTS530003" => $"A conditional access policy wants a managed device ({code}): sign in from one.",
        "AADSTS53011" => $"The user is blocked because of risk ({code}): have an administrator review it.",
        _ => null,
    };

    private static string? LocalSentence(Exception exception) => exception is not MsalException msal ? null : msal.ErrorCode switch
    {
        MsalError.LinuxXdgOpen => "No browser could be opened on this machine: sign in with a device code.",
        MsalError.AuthenticationCanceledError =>
            "The sign-in was cancelled, or the permission declined, in the browser: start again and accept it if you trust the application.",
        MsalError.StateMismatchError => "The browser's answer belongs to another sign-in: start it again.",
        MsalError.UnknownUserType or "parsing_wstrust_response_failed" =>
            "The account is not one that can sign in with user name and password here: sign in with a browser or a device code.",
        _ => null,
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
