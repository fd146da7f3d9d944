using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using DefenderForCloudApps.Cli.Errors;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>Reads the configuration file and picks a profile.</summary>
internal static class ProfileFile
{
    /// <summary>The profile to use; null when none is named and there is no file or no default.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mustExist">Whether the user named the file.</param>
    /// <param name="name">The profile that the user named.</param>
    /// <exception cref="CommandException">The file is unreadable, or does not hold the profile.</exception>
    public static Profile? Load(string path, bool mustExist, string? name)
    {
        if (!File.Exists(path))
        {
            return mustExist || name is not null
                ? throw CommandException.Usage(
                    $"The configuration file {path} does not exist: create it, or correct " +
                    $"{SettingNames.ConfigurationFile}, {SettingNames.Profile} or --profile.")
                : null;
        }

        var document = Read(path);
        Demand(document.Unknown, ["defaultProfile", "profiles"], path, "the file");
        if ((name ?? document.DefaultProfile) is not { } wanted)
        {
            return null;
        }

        var profiles = document.Profiles ?? [];
        if (!profiles.TryGetValue(wanted, out var profile) || profile is null)
        {
            throw CommandException.Usage(
                $"{path} has no profile '{wanted}': it has {Listed(profiles.Keys)}.");
        }

        Demand(profile.Unknown, Profile.MemberNames, path, $"profile '{wanted}'");
        return profile;
    }

    private static ProfileDocument Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, ProfileJson.Default.ProfileDocument)
                ?? throw CommandException.Usage($"{path} holds null: it must hold an object with the member 'profiles'.");
        }
        catch (JsonException exception)
        {
            // The exception's own text may quote the file; place and path are enough to find the mistake.
            var line = (exception.LineNumber ?? 0) + 1;
            var column = (exception.BytePositionInLine ?? 0) + 1;
            var at = exception.Path is { Length: > 1 } member ? $" at {member}" : "";
            throw CommandException.Usage($"{path} is not a valid configuration: line {line}, column {column}{at}. Correct the JSON there.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandException.Usage($"{path} cannot be read: {exception.Message}");
        }
    }

    // A misspelt name must not be silently ignored; a secret must not lie in this file.
    private static void Demand(
        Dictionary<string, JsonElement>? unknown, IReadOnlyList<string> known, string path, string where)
    {
        if (unknown is not { Count: > 0 })
        {
            return;
        }

        var name = unknown.Keys.First();
        throw CommandException.Usage(name is "clientSecret" or "legacyToken"
            ? $"{path}: {where} holds a secret. Put it into a file that only you can read and name that file as " +
              $"'{name}File', or give it as {(name == "clientSecret" ? SettingNames.ClientSecret : SettingNames.LegacyToken)}."
            : $"{path}: {where} has the unknown member '{name}'; known are {Listed(known)}.");
    }

    private static string Listed(IEnumerable<string> names) =>
        names.Any() ? string.Join(", ", names.Select(name => $"'{name}'")) : "none";
}
