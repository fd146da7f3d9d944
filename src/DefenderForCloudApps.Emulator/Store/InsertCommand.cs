using System;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>The prepared statement that stores records of one list.</summary>
internal sealed class InsertCommand : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly string _table;
    private readonly string[] _columns;

    internal InsertCommand(SqliteConnection connection, RecordList list)
    {
        _table = list.Name;
        _columns = [.. list.SortFields.Select(static field => field.Column).Prepend("facets").Prepend("document").Prepend("key")];
        _command = connection.CreateCommand();
        // The names are those of RecordSchema; the values are bound.
#pragma warning disable CA2100
        _command.CommandText = $"INSERT INTO {_table} ({string.Join(", ", _columns)}) "
            + $"VALUES ({string.Join(", ", _columns.Select(static column => "@" + column))})";
#pragma warning restore CA2100
        foreach (var column in _columns)
        {
            _command.Parameters.Add(new SqliteParameter("@" + column, null));
        }
    }

    internal void Execute(StoredRecord record)
    {
        Bind(record);
        _command.ExecuteNonQuery();
    }

    /// <summary>Changes the row in its place, so that it keeps its position among equals.</summary>
    internal void Replace(StoredRecord record)
    {
#pragma warning disable CA2100
        _command.CommandText = $"UPDATE {_table} SET "
            + string.Join(", ", _columns.Skip(1).Select(static column => $"{column} = @{column}")) + " WHERE key = @key";
#pragma warning restore CA2100
        Execute(record);
    }

    public void Dispose() => _command.Dispose();

    private void Bind(StoredRecord record)
    {
        _command.Parameters[0].Value = record.Key;
        _command.Parameters[1].Value = record.Document;
        _command.Parameters[2].Value = record.Facets;
        for (var i = 0; i < record.SortValues.Length; i++)
        {
            _command.Parameters[i + 3].Value = record.SortValues[i] ?? DBNull.Value;
        }
    }
}
