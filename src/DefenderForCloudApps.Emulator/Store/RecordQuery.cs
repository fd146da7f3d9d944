using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Filters;
using Microsoft.Data.Sqlite;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>Which records of a list, in which order, from where and how many.</summary>
internal sealed record RecordQuery(
    RecordList List,
    IReadOnlyList<FilterCondition> Conditions,
    DateTimeOffset Now,
    SortField? Sort = null,
    bool Descending = true,
    long Skip = 0,
    int Take = int.MaxValue)
{
    internal SqliteCommand Select(SqliteConnection connection)
    {
        var filter = new SqlFilter(Now);
        var direction = Descending ? "DESC" : "ASC";
        // Records of the same instant keep one order among themselves: paging would lose or repeat some otherwise.
        var order = Sort is null ? $"seq {direction}" : $"{Sort.Column} {direction}, seq {direction}";
        var command = Command(
            connection,
            filter,
            $"SELECT document, {Sort?.Column ?? "NULL"} FROM {List.Name} WHERE {filter.Where(Effective())} "
            + $"ORDER BY {order} LIMIT @take OFFSET @skip");
        command.Parameters.AddWithValue("@take", Take);
        command.Parameters.AddWithValue("@skip", Skip);
        return command;
    }

    internal SqliteCommand Count(SqliteConnection connection, int most)
    {
        var filter = new SqlFilter(Now);
        var command = Command(
            connection,
            filter,
            $"SELECT count(*) FROM (SELECT 1 FROM {List.Name} WHERE {filter.Where(Effective())} LIMIT @most)");
        command.Parameters.AddWithValue("@most", most + 1);
        return command;
    }

    private List<FilterCondition> Effective() =>
        List.Default is { } fallback && !Conditions.Any(c => fallback.UnlessFilteredBy.Contains(c.Field.Name))
            ? [.. Conditions, fallback.Condition]
            : [.. Conditions];

    private static SqliteCommand Command(SqliteConnection connection, SqlFilter filter, string sql)
    {
        var command = connection.CreateCommand();
        // Names come from RecordLists and FilterFields; every value of a caller is bound.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < filter.Parameters.Count; i++)
        {
            command.Parameters.AddWithValue($"@f{i}", filter.Parameters[i]);
        }

        return command;
    }
}
