using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Tests.Shared.Secrets;

namespace DefenderForCloudApps.Cli.Tests.Processes;

/// <summary>The program as a process, with an environment that knows nothing of this machine's configuration.</summary>
internal sealed class MdcaProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private MdcaProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    /// <summary>The arguments that make dotnet run the program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "mdca.dll");

    public static async Task<ProcessResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await process.WaitAsync();
    }

    public static MdcaProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartProgram(environment, "dotnet", [Program, .. arguments]);

    public static MdcaProcess StartProgram(IReadOnlyDictionary<string, string> environment, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new List<string>(start.Environment.Keys))
        {
            if (name.StartsWith("MDCA_", StringComparison.Ordinal) || name is "NO_COLOR" or "COLUMNS")
            {
                start.Environment.Remove(name);
            }
        }

        // Nothing of the person who runs the tests: no profile, no diagnostics of the test host.
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(Path.GetTempPath(), "mdca-tests-without-configuration");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return new MdcaProcess(process);
    }

    public async Task<ProcessResult> WaitAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        await _process.WaitForExitAsync(patience.Token);
        var result = new ProcessResult(_process.ExitCode, await _output, await _error);

        // The emulator shows the secrets of its own tenant, which nobody could know otherwise.
        if (!_process.StartInfo.ArgumentList.Contains("emulator"))
        {
            SecretSearch.Keep($"{string.Join(' ', _process.StartInfo.ArgumentList)}\n{result.Output}\n{result.Error}");
        }

        return result;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
