using System;
using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator;

/// <summary>An application that is registered in the emulated tenant, as it was when it was looked up.</summary>
public sealed class EmulatedApplication
{
    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    /// <summary>Its application (client) id, the same at each start.</summary>
    public required string ClientId { get; init; }

    /// <summary>The object id of its service principal, which its own tokens name in <c>oid</c>.</summary>
    public required string ObjectId { get; init; }

    /// <summary>
    /// Its latest secret, another one at each start. Empty when it has none, or when the secret was made before the
    /// database was opened: the directory keeps hashes only.
    /// </summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>The application permissions granted to it, which its own tokens carry as <c>roles</c>.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>The application permissions it is registered to have, whether an administrator granted them or not.</summary>
    public IReadOnlyList<string> RequestedPermissions { get; init; } = [];

    /// <summary>The delegated permissions it is registered to ask its users for: what <c>.default</c> means in user context.</summary>
    public IReadOnlyList<string> DelegatedPermissions { get; init; } = [];

    /// <summary>Whether it runs where it can keep no secret, and signs users in without one (RFC 6749, section 2.1).</summary>
    public bool IsPublicClient { get; init; }

    /// <summary>Whether it may sign in and be signed in to.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Where users are sent back to; the port of localhost is not compared (RFC 8252, section 7.3).</summary>
    public IReadOnlyList<Uri> RedirectUris { get; init; } = [];

    /// <summary>The application id URI of an API, <c>api://{ClientId}</c>; null for an application that is none.</summary>
    public Uri? IdentifierUri { get; init; }

    /// <summary>The name and the client id: the secret stays out of logs.</summary>
    public override string ToString() => $"{Name} ({ClientId})";
}
