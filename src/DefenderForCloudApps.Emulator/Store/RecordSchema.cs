using System.Linq;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>The tables: one for each list, all alike.</summary>
internal static class RecordSchema
{
    internal static string Create => string.Concat(RecordLists.All.Select(Table));

    // The document stands last: a row that is only filtered is not read to its end.
    private static string Table(RecordList list) =>
        $"CREATE TABLE IF NOT EXISTS {list.Name} (seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, "
        + string.Concat(list.SortFields.Select(static field => $"{field.Column}, "))
        + "facets TEXT NOT NULL, document BLOB NOT NULL);"
        + string.Concat(list.SortFields.Select(field =>
            $"CREATE INDEX IF NOT EXISTS {list.Name}_{field.Column} ON {list.Name} ({field.Column});"));
}
