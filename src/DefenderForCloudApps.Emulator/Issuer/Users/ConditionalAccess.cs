using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Users;

/// <summary>Decides whether a sign-in is strong enough for a token (Entra, "Conditional Access").</summary>
internal sealed class ConditionalAccess(DirectoryApplications applications, DirectoryUsers users)
{
    /// <summary>Whether the application's users get no token at all.</summary>
    internal bool IsBlocked(EmulatedApplication application) => applications.HasPolicy(application.ClientId, AccessPolicy.Block);

    /// <summary>Whether a second factor is asked for: of the user, by the application's policy, or by the request.</summary>
    internal bool NeedsMfa(EmulatedApplication application, EmulatedUser user, ClaimsRequest claims) =>
        user.RequiresMfa || claims.WantsMfa || applications.HasPolicy(application.ClientId, AccessPolicy.RequireMfa);

    /// <summary>The user of a sign-in that may be used again, without the user being asked.</summary>
    /// <exception cref="IssuerException">
    /// The user is disabled, the sign-in was revoked, or a policy blocks it or wants a second factor that it lacks.
    /// </exception>
    internal EmulatedUser Check(EmulatedApplication application, ApiResource resource, SignIn signIn, ClaimsRequest claims)
    {
        var user = users.FindById(signIn.UserId) ?? throw new IssuerException(UserErrors.Unknown);
        if (!user.IsEnabled)
        {
            throw new IssuerException(UserErrors.Disabled);
        }

        if (users.TokensValidFrom(user.ObjectId) is var validFrom && signIn.At < validFrom)
        {
            throw new IssuerException(GrantErrors.Revoked(signIn.At, validFrom));
        }

        if (IsBlocked(application))
        {
            throw new IssuerException(UserErrors.Blocked(AccessPolicy.BlockId));
        }

        if (signIn.WithMfa || !NeedsMfa(application, user, claims))
        {
            return user;
        }

        throw new IssuerException(user.HasMfaMethod
            ? UserErrors.MfaRequired(resource.Id, AccessPolicy.RequireMfaId)
            : UserErrors.MfaEnrollmentRequired(resource.Id, AccessPolicy.RequireMfaId));
    }
}
