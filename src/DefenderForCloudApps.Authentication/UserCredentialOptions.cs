namespace DefenderForCloudApps.Authentication;

/// <summary>What a credential that signs a user in can be told.</summary>
public class UserCredentialOptions : CloudAppsCredentialOptions
{
    /// <summary>
    /// Who is to sign in, as in <c>alice@contoso.com</c>: which of the accounts in the token cache is used, and what
    /// the sign-in page is filled with. Null for the only account there is, or whoever signs in.
    /// </summary>
    public string? Account { get; init; }

    /// <summary>
    /// Never asks the user for anything: where that would be needed, there is a <see cref="SignInRequiredException"/>.
    /// </summary>
    public bool DisableAutomaticSignIn { get; init; }

    /// <summary>Asks the user although there is a sign-in: somebody else may want to sign in.</summary>
    internal bool AsksAnew { get; init; }
}
