using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.Data.Sqlite;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>The users of the directory and their passwords.</summary>
internal sealed class DirectoryUsers(RecordStore store, KnownSecrets known, AuthenticatorCode codes, TimeProvider time)
{
    /// <summary>So many wrong passwords in a row lock the account (Entra, "Smart lockout").</summary>
    internal const int LockoutThreshold = 10;

    /// <summary>How long an account stays locked.</summary>
    internal static readonly TimeSpan LockoutDuration = TimeSpan.FromMinutes(1);

    private const string Columns =
        "SELECT object_id, user_principal_name, name, administrator, enabled, mfa, mfa_registered, password_expired, locked_until FROM directory_users ";

    internal IReadOnlyList<EmulatedUser> All => store.Rows(Read, Columns + "ORDER BY seq");

    internal EmulatedUser? Find(string userPrincipalName) => store.Rows(
        Read, Columns + "WHERE user_principal_name = @name", ("@name", userPrincipalName.Trim())).SingleOrDefault();

    internal EmulatedUser? FindById(string objectId) => store.Rows(Read, Columns + "WHERE object_id = @id", ("@id", objectId)).SingleOrDefault();

    internal void Add(EmulatedUser user) => store.Execute(
        """
        INSERT INTO directory_users (object_id, user_principal_name, name, administrator, enabled, mfa, mfa_registered, password_expired)
        VALUES (@id, @upn, @name, @administrator, @enabled, @mfa, @registered, @expired)
        """,
        ("@id", user.ObjectId), ("@upn", user.UserPrincipalName), ("@name", user.Name), ("@administrator", user.IsAdministrator),
        ("@enabled", user.IsEnabled), ("@mfa", user.RequiresMfa), ("@registered", user.HasMfaMethod), ("@expired", user.IsPasswordExpired));

    internal string SetPassword(string objectId)
    {
        var password = SecretHash.NewSecret(20);
        Set(objectId, "password_hash = @value, failures = 0, locked_until = NULL", SecretHash.Of(password));
        known.Keep(objectId, password);
        return password;
    }

    internal void SetEnabled(string objectId, bool enabled) => Set(objectId, "enabled = @value", enabled);

    internal void SetRequiresMfa(string objectId, bool required) => Set(objectId, "mfa = @value", required);

    internal void RegisterMfa(string objectId) => Set(objectId, "mfa_registered = @value", true);

    internal void SetPasswordExpired(string objectId, bool expired) => Set(objectId, "password_expired = @value", expired);

    /// <summary>Tokens from before this instant are no longer valid.</summary>
    internal void RevokeTokens(string objectId) => Set(objectId, "tokens_valid_from = @value", time.GetUtcNow().ToUnixTimeMilliseconds());

    internal DateTimeOffset TokensValidFrom(string objectId) => store.Rows(
        static row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), "SELECT tokens_valid_from FROM directory_users WHERE object_id = @id", ("@id", objectId)).Single();

    /// <summary>Whether the password is right. Each wrong one counts towards the lockout, a right one ends the count.</summary>
    internal bool TryPassword(string objectId, string password)
    {
        var hash = store.Rows(static row => row.IsDBNull(0) ? [] : (byte[])row.GetValue(0), "SELECT password_hash FROM directory_users WHERE object_id = @id", ("@id", objectId)).Single();
        if (SecretHash.Matches(hash, password))
        {
            Set(objectId, "failures = 0, locked_until = @value", null);
            return true;
        }

        store.Execute(
            """
            UPDATE directory_users SET failures = failures + 1,
                locked_until = CASE WHEN failures + 1 >= @threshold THEN @until ELSE locked_until END
            WHERE object_id = @id
            """,
            ("@id", objectId), ("@threshold", LockoutThreshold), ("@until", (time.GetUtcNow() + LockoutDuration).ToUnixTimeMilliseconds()));
        return false;
    }

    internal bool IsCode(string objectId, string code) => codes.IsRight(objectId, code);

    private void Set(string objectId, string assignment, object? value) => store.Execute(
        $"UPDATE directory_users SET {assignment} WHERE object_id = @id", ("@id", objectId), ("@value", value));

    private EmulatedUser Read(SqliteDataReader row)
    {
        var id = row.GetString(0);
        DateTimeOffset? locked = row.IsDBNull(8) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8));
        return new EmulatedUser
        {
            ObjectId = id,
            UserPrincipalName = row.GetString(1),
            Name = row.GetString(2),
            Password = known.Of(id),
            IsAdministrator = row.GetBoolean(3),
            IsEnabled = row.GetBoolean(4),
            RequiresMfa = row.GetBoolean(5),
            HasMfaMethod = row.GetBoolean(6),
            IsPasswordExpired = row.GetBoolean(7),
            LockedUntil = locked > time.GetUtcNow() ? locked : null,
            VerificationCode = codes.Current(id),
        };
    }
}
