using System;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>Reads the values of settings.</summary>
internal static class SettingValues
{
    private const int Sha256Length = 32;

    /// <summary>The API's address up to <c>/api</c>, which may be left out.</summary>
    /// <exception cref="CloudAppsConfigurationException">It is something else.</exception>
    public static Uri ApiAddress(string text)
    {
        var address = HttpsAddress(text, "The API's address", "https://contoso.us.portal.cloudappsecurity.com/api");
        var path = address.AbsolutePath.TrimEnd('/');
        // The builder writes the port out, also where nobody gave one.
        return new Uri(new UriBuilder(address) { Path = path.Length == 0 ? "/api" : path }.Uri.AbsoluteUri);
    }

    /// <summary>An absolute https address without user name, query and fragment.</summary>
    /// <exception cref="CloudAppsConfigurationException">It is something else.</exception>
    public static Uri HttpsAddress(string text, string what, string example = "https://login.microsoftonline.com")
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            throw new CloudAppsConfigurationException($"{what} is not an https address: write it like {example}.");
        }

        // Not quoted in the message: what stands there may be a secret.
        return address is { UserInfo: "", Query: "", Fragment: "" }
            ? address
            : throw new CloudAppsConfigurationException($"{what} must not hold a user name, a query or a fragment: remove it.");
    }

    /// <summary>A SHA-256 hash in hex digits, colons allowed between them.</summary>
    /// <exception cref="CloudAppsConfigurationException">It is something else.</exception>
    public static byte[]? Sha256(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var digits = text.Replace(":", "", StringComparison.Ordinal);
        var hash = new byte[Sha256Length];
        return digits.Length == 2 * Sha256Length
            && Convert.FromHexString(digits, hash, out _, out var length) == System.Buffers.OperationStatus.Done
            && length == Sha256Length
            ? hash
            : throw new CloudAppsConfigurationException("The pinned certificate is not a SHA-256 hash: write 64 hex digits.");
    }
}
