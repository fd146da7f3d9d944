using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Storage;
using Xunit;

namespace DefenderForCloudApps.Authentication.Tests.Storage;

public sealed class DiskTokenCacheProcessTests : IDisposable
{
    private const int Writers = 5;
    private const int LinesEach = 60;

    private readonly KeyedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Write_FiveProcessesAndOneThatIsKilled_LosesNothing()
    {
        // It would write for ever: wherever it is killed, it is in the middle.
        using var victim = Start("victim", int.MaxValue);
        var told = new List<string> { (await victim.StandardOutput.ReadLineAsync())! };
        var writers = Enumerable.Range(0, Writers).Select(number => Start($"writer{number}", LinesEach)).ToList();
        while (told.Count < 20)
        {
            told.Add((await victim.StandardOutput.ReadLineAsync())!);
        }

        victim.Kill();
        told.AddRange((await victim.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        foreach (var writer in writers)
        {
            Assert.DoesNotContain("NOTICE", await writer.StandardOutput.ReadToEndAsync());
            await writer.WaitForExitAsync();
            Assert.Equal(0, writer.ExitCode);
            writer.Dispose();
        }

        var shared = await LinesAsync(CacheWriter.SharedKey);
        for (var number = 0; number < Writers; number++)
        {
            var expected = Enumerable.Range(0, LinesEach)
                .Select(line => string.Create(CultureInfo.InvariantCulture, $"writer{number} {line}")).ToList();
            Assert.Equal(expected, shared.Where(line => line.StartsWith($"writer{number} ", StringComparison.Ordinal)));
            Assert.Equal(expected, await LinesAsync($"writer{number}"));
        }

        Assert.Empty(told.Except(shared));
        Assert.Empty(_folder.Notices);
        Assert.Equal(["tokens.lock", "tokens.sealed"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    private async Task<string[]> LinesAsync(string key)
    {
        using var lease = await new DiskTokenCache(_folder.Options).OpenAsync(key, CancellationToken.None);
        return Encoding.UTF8.GetString(lease.Content!).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private Process Start(string name, int lines)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string[] arguments =
        [
            typeof(CacheWriter).Assembly.Location, _folder.Path, _folder.KeyFile, name, lines.ToString(CultureInfo.InvariantCulture),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
