using Xunit;

namespace Specwright.Tool.Tests.Infrastructure;

/// <summary>What a process left.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>Asserts the exit code; shows what was printed where it is another.</summary>
    public ProcessResult Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}, expected {exitCode}\n{Output}\n{Error}");
        return this;
    }
}
