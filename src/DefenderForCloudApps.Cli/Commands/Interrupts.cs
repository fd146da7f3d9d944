using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace DefenderForCloudApps.Cli.Commands;

/// <summary>
/// Ctrl+C and the end that a service manager asks for (SIGTERM): the first cancels the command, the second ends the process
/// as if nobody listened.
/// </summary>
/// <remarks>
/// System.CommandLine listens only once a command is under way; a signal before that would end the process without a word.
/// </remarks>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _termination;

    public Interrupts()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        _termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
    }

    public CancellationToken Token => _cancellation.Token;

    public void Dispose()
    {
        _interrupt.Dispose();
        _termination.Dispose();
        _cancellation.Dispose();
    }

    private void Cancel(PosixSignalContext signal)
    {
        signal.Cancel = !_cancellation.IsCancellationRequested;
        _cancellation.Cancel();
    }
}
