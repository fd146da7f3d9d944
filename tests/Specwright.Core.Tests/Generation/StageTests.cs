using System;
using System.Threading;
using Specwright.Diagnostics;
using Specwright.Generation;
using Xunit;

namespace Specwright.Core.Tests.Generation;

public sealed class StageTests
{
    [Fact]
    public void Run_StageThrows_YieldsADiagnosticAtTheDocument()
    {
        var fault = Stage.Run<Diagnostic?>(
            "reading",
            "/project/petstore.yaml",
            static () => throw new InvalidOperationException("It broke."),
            static diagnostic => diagnostic,
            CancellationToken.None);

        Assert.NotNull(fault);
        Assert.Equal("SW4099", fault.Rule.Id);
        Assert.Equal(DiagnosticSeverity.Error, fault.Rule.Severity);
        Assert.Equal("/project/petstore.yaml", fault.Location.FilePath);
        Assert.StartsWith(
            "Specwright failed while reading this document, so that its client is missing or not whole: System.InvalidOperationException: It broke.",
            fault.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Cancelled_StartsNothing()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var started = false;

        Assert.Throws<OperationCanceledException>(
            () => Stage.Run("reading", "a.yaml", () => started = true, static _ => false, source.Token));
        Assert.False(started);
    }

    [Fact]
    public void Run_CancelledInside_IsNotAFault()
        => Assert.Throws<OperationCanceledException>(() => Stage.Run<bool>(
            "reading", "a.yaml", static () => throw new OperationCanceledException(), static _ => true, CancellationToken.None));
}
