using System;
using System.Collections.Generic;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>Secrets that must not be printed.</summary>
internal sealed class SecretList
{
    private readonly List<string> _secrets = [];

    public void Add(string secret) => _secrets.Add(secret);

    /// <summary>The text with every secret replaced.</summary>
    public string Remove(string text)
    {
        foreach (var secret in _secrets)
        {
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        }

        return text;
    }
}
