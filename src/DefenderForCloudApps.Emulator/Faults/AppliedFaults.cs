using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>The faults that met a request, kept with it for the journal.</summary>
internal sealed class AppliedFaults
{
    private readonly List<string> _texts = [];

    internal void Add(Fault fault) => _texts.Add(fault.ToString());

    public override string ToString() => string.Join(", ", _texts);
}
