using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Benchmarks.Aot;
using Benchmarks.Processes;
using Benchmarks.Ratios;

namespace Benchmarks.Goals;

/// <summary>
/// <c>mdca alerts list</c>, compiled ahead of time, from its start to its first row, against a program that is nothing but
/// the same request by <c>HttpClient</c>: both with the legacy token, so that there is no sign-in between.
/// </summary>
internal sealed class CommandLine : Measurement
{
    private const int Turns = 15;
    private static readonly Goal s_time = new("mdca-first-row", 3);

    public override IReadOnlyList<Goal> Goals => [s_time];

    public override string? Obstacle(Inputs inputs) => inputs.WithoutAot;

    public override async Task MeasureAsync(Inputs inputs, Report report)
    {
        string folder = Path.Combine(inputs.Folder, "mdca");
        await ChildProcess.RunDotnetAsync(
            "publish", Path.Combine(Sdk.Repository, "src", "DefenderForCloudApps.Cli"), "-c", "Release", "-v", "q", "-p:IncludeEmulator=false", "-o", folder);
        var bare = new NativeProgram(inputs.Folder, "bare");
        await bare.PublishAsync(
            """
            using System;
            using System.Net.Http;
            using System.Security.Cryptography;

            string pin = Environment.GetEnvironmentVariable("MDCA_PINNED_CERTIFICATE")!;
            using var http = new HttpClient(new SocketsHttpHandler
            {
                SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString(HashAlgorithmName.SHA256) == pin },
            });
            using var request = new HttpRequestMessage(HttpMethod.Get, Environment.GetEnvironmentVariable("MDCA_API_URL") + "/v1/alerts/");
            request.Headers.TryAddWithoutValidation("Authorization", "Token " + Environment.GetEnvironmentVariable("MDCA_LEGACY_TOKEN"));
            using var response = await http.SendAsync(request);
            Console.WriteLine(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
            """);

        using var emulator = await EmulatorProcess.StartAsync();
        string[] names = ["MDCA_API_URL", "MDCA_LEGACY_TOKEN", "MDCA_PINNED_CERTIFICATE"];
        var settings = emulator.Settings.Where(setting => names.Contains(setting.Key)).ToList();
        string mdca = Path.Combine(folder, OperatingSystem.IsWindows() ? "mdca.exe" : "mdca");
        var ours = new List<double>();
        var theirs = new List<double>();
        for (int turn = 0; turn < Turns; turn++)
        {
            ours.Add(await FirstLine.MeasureAsync(mdca, ["alerts", "list", "-o", "jsonl"], settings));
            theirs.Add(await FirstLine.MeasureAsync(bare.File, [], settings));
        }

        report.Detail($"mdca {Median.Of(ours):0} ms, bare GET {Median.Of(theirs):0} ms");
        report.Add(s_time, Median.Of(ours) / Median.Of(theirs));
    }
}
