using System;
using System.Linq;

namespace Specwright.Runtime.Telemetry;

/// <summary>Addresses for traces.</summary>
internal static class RedactedUrl
{
    private const string Redacted = "REDACTED";

    /// <summary>
    /// The address without user information and fragment, and with the names alone in its query: which of the values is a
    /// key, a signature or somebody's name, nobody can tell for certain.
    /// </summary>
    public static string Of(Uri uri)
    {
        string address = uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return uri.Query.Length <= 1
            ? address
            : $"{address}?{string.Join('&', uri.Query[1..].Split('&').Select(Redact))}";
    }

    private static string Redact(string pair)
        => pair.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0 ? pair[..(equals + 1)] + Redacted : Redacted;
}
