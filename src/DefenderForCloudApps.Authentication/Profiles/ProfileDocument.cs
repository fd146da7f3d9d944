using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenderForCloudApps.Authentication.Profiles;

/// <summary>The profile file as it is written.</summary>
internal sealed class ProfileDocument
{
    /// <summary>The profile that is used when none is named.</summary>
    public string? DefaultProfile { get; init; }

    public Dictionary<string, CloudAppsProfile?>? Profiles { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>How the file is read and written: by generated code, for ahead-of-time compilation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true)]
[JsonSerializable(typeof(ProfileDocument))]
internal sealed partial class ProfileJson : JsonSerializerContext;
