using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Filters;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>One kind of record: its table, its key, how it is sorted and filtered.</summary>
internal sealed class RecordList
{
    private readonly FrozenDictionary<string, FilterField> _fields;

    internal RecordList(string name, IReadOnlyList<SortField> sortFields, IReadOnlyList<FilterField> filterFields)
    {
        Name = name;
        SortFields = sortFields;
        FilterFields = filterFields;
        _fields = filterFields
            .SelectMany(static field => field.Alias is { } alias
                ? [KeyValuePair.Create(field.Name, field), KeyValuePair.Create(alias, field)]
                : new[] { KeyValuePair.Create(field.Name, field) })
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The name of the table, which is also how error messages name the list.</summary>
    internal string Name { get; }

    /// <summary>The fields to sort by; the first one is the default.</summary>
    internal IReadOnlyList<SortField> SortFields { get; }

    internal IReadOnlyList<FilterField> FilterFields { get; }

    /// <summary>A condition that holds unless the caller's filters name one of the fields given with it.</summary>
    internal (FilterCondition Condition, IReadOnlyList<string> UnlessFilteredBy)? Default { get; init; }

    /// <summary>Ascending unless said otherwise.</summary>
    internal bool DescendingByDefault { get; init; } = true;

    /// <summary>What a record is looked up by.</summary>
    internal Func<JsonObject, string> Key { get; init; } = static record => record["_id"]!.GetValue<string>();

    internal FilterField? Field(string name) => _fields.GetValueOrDefault(name);

    internal SortField? Sort(string name) => SortFields.FirstOrDefault(field => field.Name == name);
}
