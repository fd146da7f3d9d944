using System;
using System.Collections.Generic;
using DefenderForCloudApps.Authentication.Profiles;

namespace DefenderForCloudApps.Authentication.Configuration;

/// <summary>
/// The values of settings: our variables of the environment win over the profile, and the profile over the variables that
/// Azure's tools share, which may be meant for another program.
/// </summary>
internal sealed class SettingSource(Func<string, string?> environment, CloudAppsProfile? profile, string profilePath)
{
    private readonly List<string> _missing = [];

    public CloudAppsProfile? Profile { get; } = profile;

    public string ProfilePath { get; } = profilePath;

    /// <summary>What was demanded and is not there, with the ways to give it.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>The value of our variable.</summary>
    public string? Own(string name) => NotEmpty(environment(name));

    /// <summary>The value of the variable that Azure's tools share.</summary>
    public string? Shared(string name) => SettingNames.AzureNameOf(name) is { } shared ? NotEmpty(environment(shared)) : null;

    /// <summary>The value of a setting.</summary>
    public string? Find(string name, string? inProfile) => Own(name) ?? NotEmpty(inProfile) ?? Shared(name);

    /// <summary>The value of a setting that is needed.</summary>
    public string? Demand(string name, string member, string? inProfile)
    {
        var value = Find(name, inProfile);
        if (value is null)
        {
            Miss(name, member);
        }

        return value;
    }

    public void Miss(string name, string member) => _missing.Add($"{name} (or '{member}' in a profile)");

    private static string? NotEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
