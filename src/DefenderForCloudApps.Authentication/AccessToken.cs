using System;
using System.Globalization;

namespace DefenderForCloudApps.Authentication;

/// <summary>An access token for the API. It is a secret, and its text form does not show it.</summary>
public sealed class AccessToken
{
    /// <summary>Creates the token.</summary>
    /// <param name="value">The token alone, without a scheme.</param>
    /// <param name="expiresOn">When it ends to be valid.</param>
    /// <param name="account">The user who signed in, as in <c>alice@contoso.com</c>; null in application context.</param>
    public AccessToken(string value, DateTimeOffset expiresOn, string? account = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        Value = value;
        ExpiresOn = expiresOn;
        Account = account;
        Description = DescriptionOf(value);
    }

    /// <summary>The token alone, for <c>Authorization: Bearer</c>. A secret.</summary>
    public string Value { get; }

    /// <summary>When it ends to be valid.</summary>
    public DateTimeOffset ExpiresOn { get; }

    /// <summary>What it says about itself, not validated; null when it is not a readable JWT.</summary>
    public AccessTokenDescription? Description { get; }

    /// <summary>The user who signed in, as in <c>alice@contoso.com</c>; null in application context.</summary>
    public string? Account { get; }

    /// <summary>Whose token it is and until when, without the token.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"token of {Account ?? "an application"}, expires {ExpiresOn:u}");

    private static AccessTokenDescription? DescriptionOf(string value)
    {
        try
        {
            return AccessTokenDescription.Parse(value);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
