using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using DefenderForCloudApps.Authentication.Configuration;

namespace DefenderForCloudApps.Authentication.Profiles;

/// <summary>Reads the profile file, and refuses what it does not know: a misspelt name must not be silently ignored.</summary>
internal static class ProfileReader
{
    public static ProfileDocument Read(string path)
    {
        var document = Parse(path);
        Demand(document.Unknown, ["defaultProfile", "profiles"], path, "the file");
        foreach (var (name, profile) in document.Profiles ?? [])
        {
            Demand(profile?.Unknown, CloudAppsProfile.MemberNames, path, $"profile '{name}'");
        }

        return document;
    }

    private static ProfileDocument Parse(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, ProfileJson.Default.ProfileDocument)
                ?? throw new CloudAppsConfigurationException(
                    $"{path} holds null: it must hold an object with the member 'profiles'.");
        }
        catch (JsonException exception)
        {
            // The exception's own text may quote the file; place and path are enough to find the mistake.
            var line = (exception.LineNumber ?? 0) + 1;
            var column = (exception.BytePositionInLine ?? 0) + 1;
            var at = exception.Path is { Length: > 1 } member ? $" at {member}" : "";
            throw new CloudAppsConfigurationException(
                $"{path} is not a valid configuration: line {line}, column {column}{at}. Correct the JSON there.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CloudAppsConfigurationException($"{path} cannot be read: {exception.Message}");
        }
    }

    // A secret must not lie in this file.
    private static void Demand(
        Dictionary<string, JsonElement>? unknown, IReadOnlyList<string> known, string path, string where)
    {
        if (unknown is not { Count: > 0 })
        {
            return;
        }

        var name = unknown.Keys.First();
        throw new CloudAppsConfigurationException(name is "clientSecret" or "legacyToken"
            ? $"{path}: {where} holds a secret. Put it into a file that only you can read and name that file as " +
              $"'{name}File', or give it as {(name == "clientSecret" ? SettingNames.ClientSecret : SettingNames.LegacyToken)}."
            : $"{path}: {where} has the unknown member '{name}'; known are {ProfileFile.Listed(known)}.");
    }
}
