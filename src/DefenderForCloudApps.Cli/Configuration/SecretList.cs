using System;
using System.Collections.Generic;
using DefenderForCloudApps.Authentication.Configuration;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>Secrets that must not be printed.</summary>
internal sealed class SecretList
{
    private readonly List<string> _secrets = [];

    public void Add(string secret) => _secrets.Add(secret);

    /// <summary>Adds the secrets of a way to sign in.</summary>
    public void AddFrom(SignIn signIn)
    {
        var secret = signIn switch
        {
            SignIn.Application application => application.ClientSecret,
            SignIn.Certificate certificate => certificate.Password,
            SignIn.LegacyToken legacy => legacy.Token,
            _ => null,
        };
        if (secret is not null)
        {
            Add(secret);
        }
    }

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
