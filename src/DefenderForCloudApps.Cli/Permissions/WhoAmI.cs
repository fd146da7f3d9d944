using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Authentication.Configuration;
using DefenderForCloudApps.Cli.Connection;

namespace DefenderForCloudApps.Cli.Permissions;

/// <summary>Who is signed in, and what the token allows. It holds no token.</summary>
internal sealed record WhoAmI
{
    public required string Context { get; init; }

    public string? Account { get; init; }

    public string? TenantId { get; init; }

    public string? ApplicationId { get; init; }

    public string? Profile { get; init; }

    public required string ApiUrl { get; init; }

    public DateTimeOffset? ExpiresOn { get; init; }

    public IReadOnlyList<GrantedPermission> Permissions { get; init; } = [];

    public static WhoAmI Of(AccessToken? token, CloudAppsConnection connection)
    {
        var description = token?.Description;
        var userContext = description is { Scopes.Count: > 0 } || token?.Account is not null;
        var configured = connection.Settings.SignIn as SignIn.AtIssuer;
        string[] granted = [.. (description?.Roles ?? []).Concat(description?.Scopes ?? [])];
        var operations = ApiOperations.Of(connection.Client);
        return new WhoAmI
        {
            Context = token is null ? "legacy token" : userContext ? "user" : "application",
            Account = token?.Account,
            TenantId = description?.TenantId ?? configured?.TenantId,
            ApplicationId = description?.ApplicationId ?? configured?.ClientId,
            Profile = connection.Settings.ProfileName,
            ApiUrl = connection.Settings.ApiUrl.AbsoluteUri,
            ExpiresOn = token?.ExpiresOn,
            Permissions = [.. granted.Select(name => new GrantedPermission(
                name,
                [.. operations.Where(operation => operation.IsAllowed([name], userContext)).Select(operation => operation.Name)]))],
        };
    }

    public static byte[] ToJson(WhoAmI who) => JsonSerializer.SerializeToUtf8Bytes(who, WhoAmIJson.Default.WhoAmI);
}

/// <summary>A permission of the token.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Allows">The operations that it allows.</param>
internal sealed record GrantedPermission(string Name, IReadOnlyList<string> Allows);

/// <summary>How it is written: by generated code, for ahead-of-time compilation.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WhoAmI))]
internal sealed partial class WhoAmIJson : JsonSerializerContext;
