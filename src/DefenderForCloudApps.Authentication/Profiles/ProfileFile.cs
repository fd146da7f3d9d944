using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.Json;
using DefenderForCloudApps.Authentication.Configuration;

namespace DefenderForCloudApps.Authentication.Profiles;

/// <summary>
/// The file of profiles that <c>mdca login</c> writes and the default credential reads. It holds no secret.
/// </summary>
/// <remarks>Immutable: changes are new objects, and <see cref="Save"/> writes them.</remarks>
public sealed class ProfileFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private ProfileFile(string path, string? defaultProfile, ImmutableSortedDictionary<string, CloudAppsProfile> profiles) =>
        (Path, DefaultProfile, Profiles) = (path, defaultProfile, profiles);

    /// <summary>
    /// Where the file lies: where <c>MDCA_CONFIG</c> says; else <c>mdca/config.json</c> in <c>%APPDATA%</c> on Windows, in
    /// <c>$XDG_CONFIG_HOME</c> or <c>~/.config</c> elsewhere.
    /// </summary>
    public static string DefaultPath => ProfilePath.Find(Environment.GetEnvironmentVariable);

    /// <summary>Where this file lies.</summary>
    public string Path { get; }

    /// <summary>The profile that is used when none is named.</summary>
    public string? DefaultProfile { get; }

    /// <summary>The profiles by name.</summary>
    public IReadOnlyDictionary<string, CloudAppsProfile> Profiles { get; }

    private ImmutableSortedDictionary<string, CloudAppsProfile> Map =>
        (ImmutableSortedDictionary<string, CloudAppsProfile>)Profiles;

    /// <summary>Reads the file; one that does not exist has no profile.</summary>
    /// <param name="path">The file; null for <see cref="DefaultPath"/>.</param>
    /// <exception cref="CloudAppsConfigurationException">The file is unreadable or malformed, or holds a secret.</exception>
    public static ProfileFile Load(string? path = null)
    {
        path ??= DefaultPath;
        var document = File.Exists(path) ? ProfileReader.Read(path) : new ProfileDocument();
        var profiles = (document.Profiles ?? []).Select(entry => KeyValuePair.Create(entry.Key, entry.Value ?? new CloudAppsProfile()));
        return new ProfileFile(path, document.DefaultProfile, profiles.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>The profile of a name.</summary>
    /// <param name="name">The name; null for the default profile.</param>
    /// <returns>The profile; null when no name is given and there is no default.</returns>
    /// <exception cref="CloudAppsConfigurationException">There is no such profile.</exception>
    public CloudAppsProfile? Find(string? name)
    {
        if ((name ?? DefaultProfile) is not { } wanted)
        {
            return null;
        }

        if (name is not null && !File.Exists(Path))
        {
            throw new CloudAppsConfigurationException(
                $"The configuration file {Path} does not exist: create it with `mdca login`, or correct " +
                $"{SettingNames.ConfigurationFile}, {SettingNames.Profile} or --profile.");
        }

        return Profiles.TryGetValue(wanted, out var profile)
            ? profile
            : throw Unknown(wanted);
    }

    /// <summary>The file with a profile added or replaced.</summary>
    /// <param name="name">Letters, digits, dots, hyphens and underscores.</param>
    /// <param name="profile">The profile.</param>
    /// <exception cref="CloudAppsConfigurationException">The name has other characters.</exception>
    public ProfileFile With(string name, CloudAppsProfile profile)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(profile);
        return name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_') && name.Length <= 64
            ? new ProfileFile(Path, DefaultProfile, Map.SetItem(name, profile))
            : throw new CloudAppsConfigurationException(
                "A profile's name has at most 64 letters, digits, dots, hyphens and underscores.");
    }

    /// <summary>The file without a profile, and without a default where that was the default.</summary>
    /// <param name="name">The profile's name.</param>
    public ProfileFile Without(string name) =>
        new(Path, DefaultProfile == name ? null : DefaultProfile, Map.Remove(name));

    /// <summary>The file with another default profile.</summary>
    /// <param name="name">The profile's name.</param>
    /// <exception cref="CloudAppsConfigurationException">There is no such profile.</exception>
    public ProfileFile WithDefault(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Profiles.ContainsKey(name) ? new ProfileFile(Path, name, Map) : throw Unknown(name);
    }

    /// <summary>
    /// Writes the file, readable by its owner only, in a folder of the owner's. Comments that a person wrote in it are lost.
    /// </summary>
    /// <exception cref="CloudAppsConfigurationException">The file cannot be written.</exception>
    public void Save()
    {
        var document = new ProfileDocument
        {
            DefaultProfile = DefaultProfile,
            Profiles = Profiles.ToDictionary(entry => entry.Key, entry => (CloudAppsProfile?)entry.Value),
        };
        try
        {
            OwnersFolder.Create(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
            // Whoever reads meanwhile sees the old file or the new one, never half of one.
            var half = $"{Path}.{Environment.ProcessId}.tmp";
            using (var stream = new FileStream(half, Options()))
            {
                JsonSerializer.Serialize(stream, document, ProfileJson.Default.ProfileDocument);
            }

            File.Move(half, Path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CloudAppsConfigurationException($"{Path} cannot be written: {exception.Message}");
        }
    }

    internal static string Listed(IEnumerable<string> names) =>
        names.Any() ? string.Join(", ", names.Select(name => $"'{name}'")) : "none";

    private CloudAppsConfigurationException Unknown(string name) =>
        new($"{Path} has no profile '{name}': it has {Listed(Profiles.Keys)}.");

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return options;
    }
}
