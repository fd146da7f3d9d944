using System;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>One of MSAL's serialized caches, held from reading until it is written or let go.</summary>
internal abstract class CacheLease : IDisposable
{
    /// <summary>What was read; null when there is nothing yet.</summary>
    public abstract byte[]? Content { get; }

    public abstract Task WriteAsync(byte[] content);

    public abstract void Dispose();
}
