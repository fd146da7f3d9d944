using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// One running operation for all concurrent callers with the same key. MSAL leaves this to its caller: cold calls at
/// the same time each make a request.
/// </summary>
/// <remarks>
/// A caller that cancels leaves alone; the operation is cancelled when the last one leaves. Results are not kept: who
/// comes after the end starts anew.
/// </remarks>
internal sealed class SingleFlight<T>
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Flight> _flights = new(StringComparer.Ordinal);

    public async Task<T> RunAsync(
        string key, Func<CancellationToken, Task<T>> operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var flight = Join(key, operation);
        try
        {
            return await flight.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(key, flight);
        }
    }

    private Flight Join(string key, Func<CancellationToken, Task<T>> operation)
    {
        lock (_gate)
        {
            // An ended flight may still be here, because its callers have not all woken up; its result may be old.
            if (!_flights.TryGetValue(key, out var flight) || flight.Result.IsCompleted)
            {
                flight = new Flight(operation);
                _flights[key] = flight;
            }

            flight.Callers++;
            return flight;
        }
    }

    private void Leave(string key, Flight flight)
    {
        lock (_gate)
        {
            if (--flight.Callers > 0)
            {
                return;
            }

            if (_flights.TryGetValue(key, out var current) && current == flight)
            {
                _flights.Remove(key);
            }
        }

        flight.Cancel();
    }

    [SuppressMessage(
        "Design", "CA1001", Justification = "Without a timer or wait handle the source holds nothing to dispose of.")]
    private sealed class Flight
    {
        private readonly CancellationTokenSource _cancellation = new();

        // Task.Run: the operation's synchronous beginning must not run inside the gate.
        public Flight(Func<CancellationToken, Task<T>> operation) =>
            Result = Task.Run(() => operation(_cancellation.Token));

        public Task<T> Result { get; }

        public int Callers { get; set; }

        public void Cancel()
        {
            // Nobody awaits an abandoned flight: its failure is nobody's, and must not be reported as unobserved.
            _ = Result.ContinueWith(
                ended => ended.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
            _cancellation.Cancel();
        }
    }
}
