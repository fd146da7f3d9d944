using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>Reads the short lists that the service answers as a whole.</summary>
internal sealed class WholeLists(RecordStore store, TimeProvider time)
{
    internal JsonArray Read(RecordList list) => new([
        .. store.Select(new RecordQuery(list, [], time.GetUtcNow(), Descending: list.DescendingByDefault))
            .Select(static row => JsonNode.Parse(row.Document)),
    ]);
}
