using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using DefenderForCloudApps.Emulator.Filters;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using Microsoft.Data.Sqlite;

namespace DefenderForCloudApps.Emulator.Store;

/// <summary>
/// The tenant's records in SQLite: whole JSON documents, what they are filtered by, and the columns they are sorted
/// by. One connection, one caller at a time: the service itself answers thirty requests a minute.
/// </summary>
internal sealed class RecordStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Lock _lock = new();
    private readonly RecordWriter _writer = new();

    private RecordStore(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the database file, or a new one in memory when there is none.</summary>
    /// <param name="file">Path of the database, created when it does not exist; null for memory.</param>
    internal static RecordStore Open(string? file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file ?? ":memory:",
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            var store = new RecordStore(connection);
            store.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; " + RecordSchema.Create + DirectorySchema.Create);
            return store;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether the tenant has been put in already, as in a database file that is opened again.</summary>
    internal bool IsSeeded => Scalar("SELECT count(*) FROM activities") is > 0L;

    /// <summary>Puts all records in, in one transaction.</summary>
    internal void Seed(IEnumerable<(RecordList List, IEnumerable<StoredRecord> Records)> tenant)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var (list, records) in tenant)
        {
            using var insert = new InsertCommand(_connection, list);
            foreach (var record in records)
            {
                insert.Execute(record);
            }
        }

        transaction.Commit();
    }

    internal void Insert(RecordList list, JsonObject record)
    {
        lock (_lock)
        {
            using var insert = new InsertCommand(_connection, list);
            insert.Execute(StoredRecord.From(list, record, _writer));
        }
    }

    /// <summary>Puts the changed record in the place of the one with the same key.</summary>
    internal void Update(RecordList list, JsonObject record)
    {
        lock (_lock)
        {
            using var insert = new InsertCommand(_connection, list);
            insert.Replace(StoredRecord.From(list, record, _writer));
        }
    }

    internal bool Delete(RecordList list, string key)
    {
        lock (_lock)
        {
            using var command = Command($"DELETE FROM {list.Name} WHERE key = @key", ("@key", key));
            return command.ExecuteNonQuery() > 0;
        }
    }

    internal JsonObject? Find(RecordList list, string key)
    {
        lock (_lock)
        {
            using var command = Command($"SELECT document FROM {list.Name} WHERE key = @key", ("@key", key));
            return command.ExecuteScalar() is byte[] document ? JsonNode.Parse(document)!.AsObject() : null;
        }
    }

    internal List<StoredRow> Select(RecordQuery query)
    {
        lock (_lock)
        {
            using var command = query.Select(_connection);
            using var reader = command.ExecuteReader();
            var rows = new List<StoredRow>();
            while (reader.Read())
            {
                rows.Add(new StoredRow((byte[])reader.GetValue(0), reader.IsDBNull(1) ? null : reader.GetValue(1)));
            }

            return rows;
        }
    }

    /// <summary>Counts what a query matches, but no further than <paramref name="most"/> and one more.</summary>
    internal long Count(RecordQuery query, int most)
    {
        lock (_lock)
        {
            using var command = query.Count(_connection, most);
            return (long)command.ExecuteScalar()!;
        }
    }

    /// <summary>Runs a statement of the directory's and says how many rows it changed.</summary>
    /// <param name="sql">The statement: a constant, with values only as parameters.</param>
    /// <param name="parameters">The values; null is NULL.</param>
    internal int Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        lock (_lock)
        {
            using var command = Command(sql, parameters);
            return command.ExecuteNonQuery();
        }
    }

    /// <summary>Reads all rows that a query of the directory's finds.</summary>
    internal List<T> Rows<T>(Func<SqliteDataReader, T> read, string sql, params (string Name, object? Value)[] parameters)
    {
        lock (_lock)
        {
            using var command = Command(sql, parameters);
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    public void Dispose()
    {
        // A request may still be under way: it ends before the connection does.
        lock (_lock)
        {
            _writer.Dispose();
            _connection.Dispose();
        }
    }

    private object? Scalar(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar();
    }

    private SqliteCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        // Every name in the text is one of ours: tables and columns of RecordSchema. Values are bound.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddRange(parameters.Select(static p => new SqliteParameter(p.Name, p.Value ?? DBNull.Value)));
        return command;
    }
}
