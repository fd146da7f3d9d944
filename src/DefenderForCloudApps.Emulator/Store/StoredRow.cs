namespace DefenderForCloudApps.Emulator.Store;

/// <summary>A record as it comes out: its JSON in UTF-8, and the value it was sorted by.</summary>
internal readonly record struct StoredRow(byte[] Document, object? SortValue);
