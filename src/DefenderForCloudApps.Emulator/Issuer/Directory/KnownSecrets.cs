using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>
/// The secrets and passwords made since the start, for those who run the emulator. They are in memory only: the
/// database holds their hashes.
/// </summary>
internal sealed class KnownSecrets
{
    private readonly ConcurrentDictionary<string, string> _secrets = new(StringComparer.OrdinalIgnoreCase);

    internal string Of(string owner) => _secrets.GetValueOrDefault(owner, "");

    internal void Keep(string owner, string secret) => _secrets[owner] = secret;
}
