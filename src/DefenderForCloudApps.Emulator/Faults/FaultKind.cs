using System;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>A kind of fault, for those who choose one by name.</summary>
/// <param name="Name">How its text begins.</param>
/// <param name="Meaning">What goes wrong.</param>
/// <param name="Parameters">What can be said about it, with an example each.</param>
/// <param name="Path">Where it is met unless said otherwise.</param>
/// <param name="Read">Makes one of its parameters.</param>
internal sealed record FaultKind(string Name, string Meaning, string Parameters, string Path, Func<FaultParameters, Fault> Read);
