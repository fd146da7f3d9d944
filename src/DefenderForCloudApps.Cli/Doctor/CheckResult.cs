using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenderForCloudApps.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Status">How it is: ok, warn or fail.</param>
/// <param name="Message">What was found, in a sentence.</param>
/// <param name="Advice">What to do; null where nothing is to be done.</param>
internal sealed record CheckResult(string Name, CheckStatus Status, string Message, string? Advice = null)
{
    /// <summary>The process's exit code where this is the first check that failed.</summary>
    [JsonIgnore]
    public int Code { get; init; } = ExitCode.Unexpected;

    public static CheckResult Ok(string name, string message) => new(name, CheckStatus.Ok, message);

    public static CheckResult Warn(string name, string message, string advice) => new(name, CheckStatus.Warn, message, advice);

    public static CheckResult Fail(string name, string message, string advice, int code) =>
        new(name, CheckStatus.Fail, message, advice) { Code = code };

    public static byte[] ToJson(CheckResult check) => JsonSerializer.SerializeToUtf8Bytes(check, CheckJson.Default.CheckResult);
}

/// <summary>How a check ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckStatus>))]
internal enum CheckStatus
{
    [JsonStringEnumMemberName("ok")]
    Ok,

    [JsonStringEnumMemberName("warn")]
    Warn,

    [JsonStringEnumMemberName("fail")]
    Fail,
}

/// <summary>How it is written: by generated code, for ahead-of-time compilation.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CheckResult))]
internal sealed partial class CheckJson : JsonSerializerContext;
