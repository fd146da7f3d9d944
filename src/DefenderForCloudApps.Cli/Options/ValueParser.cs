namespace DefenderForCloudApps.Cli.Options;

/// <summary>Reads a value from the command line.</summary>
internal delegate bool ValueParser<T>(string text, out T value);
