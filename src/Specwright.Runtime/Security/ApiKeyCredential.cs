using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Specwright.Runtime.Requests;

namespace Specwright.Runtime.Security;

/// <summary>A key in a header, the query or a cookie.</summary>
internal sealed class ApiKeyCredential : SchemeCredential
{
    private readonly SecurityScheme _scheme;
    private readonly string _key;

    public ApiKeyCredential(SecurityScheme scheme, string key)
    {
        Require(scheme, scheme.Kind == SecuritySchemeKind.ApiKey, "a key");
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (scheme.KeyPlace != ApiKeyPlace.Query)
        {
            HeaderText.Require(scheme.KeyName!, key);
        }

        // What a cookie's value cannot hold (RFC 6265, section 4.1.1).
        if (scheme.KeyPlace == ApiKeyPlace.Cookie && key.Any(static character => character is ' ' or '\t' or '"' or ',' or ';' or '\\'))
        {
            throw new ArgumentException("The key holds characters that a cookie cannot hold.", nameof(key));
        }

        _scheme = scheme;
        _key = key;
    }

    public override bool IsAuthorization => _scheme.KeyPlace == ApiKeyPlace.Header
        && string.Equals(_scheme.KeyName, "Authorization", StringComparison.OrdinalIgnoreCase);

    public override Task ApplyAsync(CredentialUse use, SchemeRequirement requirement, CancellationToken cancellationToken)
    {
        // A challenge is about tokens: the key is there already.
        if (!use.IsChallenged)
        {
            Apply(use);
        }

        return Task.CompletedTask;
    }

    private void Apply(CredentialUse use)
    {
        string name = _scheme.KeyName!;
        switch (_scheme.KeyPlace)
        {
            case ApiKeyPlace.Header:
                use.SetHeader(name, _key);
                break;
            case ApiKeyPlace.Query:
                AddQuery(use, $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(_key)}");
                break;
            default:
                string cookie = $"{name}={_key}";
                string[] others = use.Request.Headers.TryGetValue("Cookie", out var present) ? [.. present] : [];
                use.Request.Headers.Remove("Cookie");
                use.Request.Headers.Add("Cookie", string.Join("; ", [.. others, cookie]));
                break;
        }
    }

    private static void AddQuery(CredentialUse use, string pair)
    {
        string address = use.Request.URI.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        string? template = use.Request.UrlTemplate;
        use.Request.URI = new Uri(address + (use.Request.URI.Query.Length > 1 ? "&" : use.Request.URI.Query.Length == 1 ? "" : "?") + pair);

        // Setting the address drops it, and traces show it in place of the address, which is secret now.
        use.Request.UrlTemplate = template;
    }
}
