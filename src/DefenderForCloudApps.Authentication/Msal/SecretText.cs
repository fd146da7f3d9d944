using System;
using System.Linq;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// Removes secrets, in the forms they have on their way to the issuer, and everything that looks like a JWT from text
/// that others wrote. It is a class and not a record so that nothing prints it.
/// </summary>
internal sealed partial class SecretText(params string[] secrets)
{
    private const string Mask = "[removed]";

    // Longest first: a form may contain another.
    private readonly string[] _forms = [.. secrets
        .Where(secret => secret.Length > 0)
        .SelectMany(FormsOf)
        .Distinct(StringComparer.Ordinal)
        .OrderByDescending(form => form.Length)];

    public string RemoveFrom(string text)
    {
        var withoutSecret = _forms.Aggregate(
            text, (current, form) => current.Replace(form, Mask, StringComparison.OrdinalIgnoreCase));
        return Jwt().Replace(withoutSecret, Mask);
    }

    public bool IsIn(string text) => RemoveFrom(text) != text;

    private static string[] FormsOf(string secret) =>
    [
        secret,
        Uri.EscapeDataString(secret),
        Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal),
        WebUtility.UrlEncode(secret),
        WebUtility.HtmlEncode(secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
    ];

    // A JOSE header is a JSON object, and base64url of '{"' is eyJ.
    [GeneratedRegex(@"eyJ[\w-]{8,}(\.[\w-]*)*")]
    private static partial Regex Jwt();
}
