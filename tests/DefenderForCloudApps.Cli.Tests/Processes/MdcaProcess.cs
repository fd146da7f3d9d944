using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Channels;
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
    private readonly Channel<string> _errorLines = Channel.CreateUnbounded<string>();

    private MdcaProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _error = ReadErrorAsync(process.StandardError);
    }

    public int Id => _process.Id;

    /// <summary>The arguments that make dotnet run the program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "mdca.dll");

    public static async Task<ProcessResult> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        return await process.WaitAsync();
    }

    /// <summary>Runs the program with something on its standard input.</summary>
    public static async Task<ProcessResult> RunWithInputAsync(
        IReadOnlyDictionary<string, string> environment, string input, params string[] arguments)
    {
        using var process = StartProgram(environment, "dotnet", [Program, .. arguments], input);
        return await process.WaitAsync();
    }

    public static MdcaProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        StartProgram(environment, "dotnet", [Program, .. arguments]);

    public static MdcaProcess StartProgram(IReadOnlyDictionary<string, string> environment, string program, string[] arguments, string input = "")
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new List<string>(start.Environment.Keys))
        {
            if (name.StartsWith("MDCA_", StringComparison.Ordinal) || name.StartsWith("AZURE_", StringComparison.Ordinal) || name is "NO_COLOR" or "COLUMNS")
            {
                start.Environment.Remove(name);
            }
        }

        // Nothing of the person who runs the tests: no profile, no diagnostics of the test host.
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(Path.GetTempPath(), "mdca-tests-without-configuration");
        start.Environment["XDG_DATA_HOME"] = Path.Combine(Path.GetTempPath(), "mdca-tests-without-tokens");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        return new MdcaProcess(process);
    }

    /// <summary>The next line on standard error, while the program runs.</summary>
    public async Task<string> NextErrorLineAsync()
    {
        using var patience = new CancellationTokenSource(s_patience);
        return await _errorLines.Reader.ReadAsync(patience.Token);
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

    private async Task<string> ReadErrorAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            _errorLines.Writer.TryWrite(line);
        }

        _errorLines.Writer.Complete();
        return text.ToString();
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
