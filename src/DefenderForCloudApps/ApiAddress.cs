using System;

namespace DefenderForCloudApps;

/// <summary>The API's address, as people give it.</summary>
internal static class ApiAddress
{
    /// <summary>The address without a slash at its end, and with <c>/api</c> where it has no path.</summary>
    /// <exception cref="ArgumentException">It is not an absolute https address.</exception>
    public static Uri Normalize(Uri apiUrl)
    {
        ArgumentNullException.ThrowIfNull(apiUrl);
        if (!apiUrl.IsAbsoluteUri || apiUrl.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException(
                "The API's address must be absolute and use https, such as https://contoso.us2.portal.cloudappsecurity.com/api.",
                nameof(apiUrl));
        }

        var path = apiUrl.AbsolutePath.TrimEnd('/');
        return new UriBuilder(apiUrl) { Path = path.Length == 0 ? "/api" : path }.Uri;
    }
}
