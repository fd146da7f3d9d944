namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>Why a user is not signed in.</summary>
internal static class UserErrors
{
    internal static IssuerError Unknown { get; } = Grant(
        50034, "The user account does not exist in the Contoso directory. To sign into this application, the account must be added to the directory.");

    internal static IssuerError WrongPassword { get; } = Grant(
        50126, "Error validating credentials due to invalid username or password.");

    internal static IssuerError Disabled { get; } = Grant(50057, "The user account is disabled.");

    internal static IssuerError ExpiredPassword { get; } = Grant(50055, "The password is expired.") with { SubError = "user_password_expired" };

    internal static IssuerError Locked { get; } = Grant(
        50053, "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.");

    internal static IssuerError WrongCode { get; } = Grant(50074, "Strong Authentication is required. The verification code is not the one of the moment.");

    internal static IssuerError LoginRequired { get; } = new(
        400, "login_required", 50058, "Session information is not sufficient for single-sign-on.");

    /// <summary>The user has a second factor and must use it.</summary>
    internal static IssuerError MfaRequired(string resource, string policyId) => Mfa(
        50076, $"Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '{resource}'.", policyId);

    /// <summary>The user has no second factor yet.</summary>
    internal static IssuerError MfaEnrollmentRequired(string resource, string policyId) => Mfa(
        50079, $"Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access '{resource}'.", policyId);

    internal static IssuerError Blocked(string policyId) => Grant(
        53003, "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.") with
    {
        SubError = "message_only",
        Claims = Capolids(policyId),
    };

    private static IssuerError Mfa(int code, string description, string policyId) =>
        Grant(code, description) with { SubError = "basic_action", Claims = Capolids(policyId) };

    private static string Capolids(string policyId) => "{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"" + policyId + "\"]}}}";

    private static IssuerError Grant(int code, string description) => new(400, "invalid_grant", code, description);
}
