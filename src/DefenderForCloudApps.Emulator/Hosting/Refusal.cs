namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>Why a request was refused, kept with it for the journal.</summary>
internal sealed record Refusal(string Reason);
