using System;
using System.Collections.Generic;
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

    public static Credentials Of(HttpRequestMessage? request)
    {
        Credentials credentials = new();
        foreach (string header in s_headers)
        {
            if (request is not null && request.Headers.TryGetValues(header, out IEnumerable<string>? values))
            {
                foreach (string value in values)
                {
                    credentials.Add(value);
                }
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

    private void Add(string header)
    {
        // "Bearer x", "a=x; b=y" or x itself.
        foreach (string part in header.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            string secret = part[(part.IndexOf('=', StringComparison.Ordinal) is var at and > 0 && at < part.Length - 2 ? at + 1 : 0)..];
            if (secret.Length >= ShortestSecret)
            {
                _secrets.Add(secret);
            }
        }
    }
}
