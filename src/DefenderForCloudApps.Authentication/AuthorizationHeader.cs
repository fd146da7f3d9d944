using System.Collections.Generic;
using Microsoft.Kiota.Abstractions;

namespace DefenderForCloudApps.Authentication;

/// <summary>The Authorization header of a Kiota request, by Kiota's own rules for bearer tokens.</summary>
internal static class AuthorizationHeader
{
    private const string Name = "Authorization";

    /// <summary>
    /// Whether the header is to be set: it is missing, or it was refused and the request is authenticated again with
    /// the claims that the service demanded.
    /// </summary>
    public static bool IsWanted(RequestInformation request, Dictionary<string, object>? context) =>
        ClaimsChallenge.IsIn(context) || !request.Headers.ContainsKey(Name);

    /// <summary>Sets the header to one value.</summary>
    public static void Set(RequestInformation request, string scheme, string credentials)
    {
        // Kiota's indexer and Add both append to the values that are there.
        request.Headers.Remove(Name);
        request.Headers.Add(Name, $"{scheme} {credentials}");
    }
}
