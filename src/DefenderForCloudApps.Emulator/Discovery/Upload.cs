using System;

namespace DefenderForCloudApps.Emulator.Discovery;

/// <summary>A log on its way in. Only its size is kept.</summary>
internal sealed class Upload(string fileName, string source, string signature, DateTimeOffset expires)
{
    internal string FileName => fileName;

    internal string Source => source;

    /// <summary>What makes the address a secret.</summary>
    internal string Signature => signature;

    internal DateTimeOffset Expires => expires;

    /// <summary>The bytes received as a whole blob, or in committed blocks.</summary>
    internal long Size { get; set; }

    /// <summary>The bytes in blocks that no block list has named yet.</summary>
    internal long Uncommitted { get; set; }

    internal bool IsFinished { get; set; }
}
