namespace DefenderForCloudApps.Cli.Output;

/// <summary>The forms of a command's data.</summary>
internal enum OutputFormat
{
    /// <summary>Columns for people.</summary>
    Table,

    /// <summary>One JSON array (RFC 8259), or one object where there is just one.</summary>
    Json,

    /// <summary>A JSON object on each line.</summary>
    JsonLines,

    /// <summary>RFC 4180, with a header.</summary>
    Csv,
}

/// <summary>The names of the forms on the command line.</summary>
internal static class OutputFormats
{
    public static bool TryParse(string text, out OutputFormat format)
    {
        (var known, format) = text switch
        {
            "table" => (true, OutputFormat.Table),
            "json" => (true, OutputFormat.Json),
            "jsonl" => (true, OutputFormat.JsonLines),
            "csv" => (true, OutputFormat.Csv),
            _ => (false, default),
        };
        return known;
    }
}
