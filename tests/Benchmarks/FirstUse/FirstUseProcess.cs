using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Benchmarks.Peers.Kiota;
using Benchmarks.Peers.SystemTextJson;
using Specwright.Runtime.Json;
using KiotaAlert = Benchmarks.Peers.Kiota.Models.Alert;
using Ours = DefenderForCloudApps.Alert;

namespace Benchmarks.FirstUse;

/// <summary>This program as a process that reads one alert, the first thing that it does, and says how long that took.</summary>
internal static class FirstUseProcess
{
    /// <summary>The first argument.</summary>
    public const string Name = "first-use";

    public const string Specwright = "specwright";
    public const string SystemTextJson = "json";
    public const string Kiota = "kiota";

    /// <summary>Reads the alert in a file and writes the milliseconds.</summary>
    public static async Task<int> RunAsync(string side, string file)
    {
        byte[] body = await File.ReadAllBytesAsync(file);
        long start = Stopwatch.GetTimestamp();
        string? id = side switch
        {
            Specwright => ReadOurs(body),
            SystemTextJson => ReadJson(body),
            Kiota => await ReadKiotaAsync(body),
            _ => null,
        };
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(FormattableString.Invariant($"{milliseconds} {id}"));
        return 0;
    }

    // Methods of their own: what the others need is neither loaded nor compiled.
    private static string? ReadOurs(byte[] body) => JsonText.Deserialize<Ours, Ours>(body)?.Id;

    private static string? ReadJson(byte[] body) => JsonSerializer.Deserialize(body, RecordsContext.Default.Alert)?.Id;

    private static async Task<string?> ReadKiotaAsync(byte[] body)
        => (await KiotaJson.ReadAsync(new MemoryStream(body), KiotaAlert.CreateFromDiscriminatorValue))?.Id;
}
