using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;

namespace DefenderForCloudApps.Emulator.Issuer.Users;

/// <summary>Signs users in by their passwords, and holds back who guesses (Entra, "Smart lockout").</summary>
internal sealed class PasswordSignIn(DirectoryUsers users)
{
    /// <exception cref="IssuerException">The user is unknown, locked, disabled, or the password is wrong or has expired.</exception>
    internal EmulatedUser Check(string userPrincipalName, string password)
    {
        var user = users.Find(userPrincipalName) ?? throw new IssuerException(UserErrors.Unknown);
        if (user.LockedUntil is not null)
        {
            throw new IssuerException(UserErrors.Locked);
        }

        // The password first: who does not know it learns nothing about the account.
        if (!users.TryPassword(user.ObjectId, password))
        {
            throw new IssuerException(UserErrors.WrongPassword);
        }

        var error = !user.IsEnabled ? UserErrors.Disabled : user.IsPasswordExpired ? UserErrors.ExpiredPassword : null;
        return error is null ? user : throw new IssuerException(error);
    }
}
