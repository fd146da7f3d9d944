using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenderForCloudApps.Cli.Configuration;

/// <summary>The configuration file as it is written.</summary>
internal sealed class ProfileDocument
{
    /// <summary>The profile that is used when none is named.</summary>
    public string? DefaultProfile { get; init; }

    public Dictionary<string, Profile>? Profiles { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>How the file is read: by generated code, for ahead-of-time compilation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(ProfileDocument))]
internal sealed partial class ProfileJson : JsonSerializerContext;
