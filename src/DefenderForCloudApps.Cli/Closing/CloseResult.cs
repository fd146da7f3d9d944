using System.Collections.Generic;

namespace DefenderForCloudApps.Cli.Closing;

/// <summary>The service's answer to closing.</summary>
/// <param name="Closed">How many alerts it closed.</param>
/// <param name="NotFound">The ids that it does not know.</param>
internal sealed record CloseResult(int Closed, IReadOnlyList<string> NotFound);
