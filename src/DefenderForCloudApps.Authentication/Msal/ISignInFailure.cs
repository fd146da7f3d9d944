using System;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Says what went wrong when a token was asked for.</summary>
internal interface ISignInFailure
{
    /// <summary>A failure of MSAL.</summary>
    CloudAppsAuthenticationException Explain(Exception exception);

    /// <summary>Nobody was asked, because the issuer wants to be left alone.</summary>
    CloudAppsAuthenticationException StillPaused(TimeSpan remaining);

    /// <summary>The answer was a success without a token.</summary>
    CloudAppsAuthenticationException WithoutToken();
}
