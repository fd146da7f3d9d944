using System.CommandLine;
using System.Globalization;

namespace DefenderForCloudApps.Cli.Options;

/// <summary>Reads what the commands about alerts take.</summary>
internal static class AlertValues
{
    public static bool TryParseSeverity(string text, out AlertSeverity severity)
    {
        (var known, severity) = text switch
        {
            "high" => (true, AlertSeverity.High),
            "medium" => (true, AlertSeverity.Medium),
            "low" => (true, AlertSeverity.Low),
            "informational" or "info" => (true, AlertSeverity.Informational),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>Reads an entity's key: its id alone, or as the service writes it in an entity's <c>ii</c>.</summary>
    public static bool TryParseEntity(string text, out EntityKey key)
    {
        var parts = text.Split('|');
        key = new EntityKey { Id = parts[^1], Inst = 0 };
        if (parts.Length == 1)
        {
            return text.Length > 0;
        }

        if (parts.Length != 3
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var saas)
            || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var instance))
        {
            return false;
        }

        key = new EntityKey { Id = parts[2], Inst = instance, Saas = saas };
        return parts[2].Length > 0;
    }

    /// <summary>The order of a list of alerts.</summary>
    public static Option<AlertSort> SortOption() => new("--sort")
    {
        Description = "Order: date or severity, ascending; -date or -severity, descending",
        HelpName = "order",
        DefaultValueFactory = _ => new AlertSort(AlertSortField.Date, SortDirection.Desc),
        CustomParser = result => CommonOptions.Read<AlertSort>(result, TryParseSort, "date, -date, severity or -severity"),
    };

    private static bool TryParseSort(string text, out AlertSort sort)
    {
        var direction = text.StartsWith('-') ? SortDirection.Desc : SortDirection.Asc;
        (var known, sort) = text.TrimStart('-') switch
        {
            "date" => (true, new AlertSort(AlertSortField.Date, direction)),
            "severity" => (true, new AlertSort(AlertSortField.Severity, direction)),
            _ => (false, default),
        };
        return known;
    }
}
