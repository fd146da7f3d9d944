using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;

namespace Specwright.Runtime.Answers;

/// <summary>The credentials of a request, to be taken out of what the service says should it repeat them.</summary>
internal sealed class Credentials
{
    // Shorter words than any credential would only mangle texts.
    private const int ShortestSecret = 8;

    private static readonly string[] s_headers = ["Authorization", "Cookie", "Proxy-Authorization", "X-Api-Key", "Api-Key"];

    private readonly List<string> _secrets = [];

    private Credentials()
    {
    }

    /// <summary>Finds them in the usual headers, and where the security schemes of the operation put keys.</summary>
    public static Credentials Of(HttpRequestMessage? request, OperationSecurity? security)
    {
        Credentials credentials = new();
        if (request is null)
        {
            return credentials;
        }

        List<SecurityScheme> keys = [.. (security?.Alternatives ?? [])
            .SelectMany(static alternative => alternative)
            .Select(static requirement => requirement.Scheme)
            .Where(static scheme => scheme.Kind == SecuritySchemeKind.ApiKey)];
        IEnumerable<string> named = keys.Where(static key => key.KeyPlace == ApiKeyPlace.Header).Select(static key => key.KeyName!);
        foreach (string header in s_headers.Concat(named))
        {
            if (request.Headers.TryGetValues(header, out IEnumerable<string>? values))
            {
                foreach (string value in values)
                {
                    if (keys.Any(key => key.KeyPlace == ApiKeyPlace.Header && header.Equals(key.KeyName, StringComparison.OrdinalIgnoreCase)))
                    {
                        credentials.Add(value);
                    }

                    credentials.AddParts(value);
                }
            }
        }

        foreach (string pair in request.RequestUri?.Query.TrimStart('?').Split('&') ?? [])
        {
            string[] parts = pair.Split('=', 2);
            if (parts.Length == 2 && keys.Any(key => key.KeyPlace == ApiKeyPlace.Query && key.KeyName == Uri.UnescapeDataString(parts[0])))
            {
                credentials.Add(parts[1]);
                credentials.Add(Uri.UnescapeDataString(parts[1]));
            }
        }

        return credentials;
    }

    public string Redact(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        return text;
    }

    private void Add(string secret)
    {
        if (secret.Length >= ShortestSecret)
        {
            _secrets.Add(secret);
        }
    }

    private void AddParts(string header)
    {
        // "Bearer x", or "a=x; b=y".
        foreach (string part in header.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            string secret = part[(part.IndexOf('=', StringComparison.Ordinal) is var at and > 0 && at < part.Length - 2 ? at + 1 : 0)..];
            Add(secret);
        }
    }
}
