using System;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>
/// An encrypted file that is replaced as a whole, and never read half. Whoever reads and then writes holds
/// <see cref="LockAsync"/> meanwhile.
/// </summary>
internal sealed class ProtectedFile
{
    private readonly string _folder;
    private readonly string _name;
    private readonly Envelope _envelope;
    private readonly Action<string> _notify;

    private ProtectedFile(string folder, string name, StorageKey key, Action<string> notify)
    {
        _folder = folder;
        _name = name;
        _envelope = new Envelope(key, name);
        _notify = notify;
    }

    private string FilePath => Path.Combine(_folder, _name + ".sealed");

    /// <summary>Opens a file of the folder; null when there is no key to encrypt with.</summary>
    /// <exception cref="CloudAppsAuthenticationException">Folder or key cannot be used.</exception>
    public static async Task<ProtectedFile?> OpenAsync(
        TokenCacheOptions options, string name, CancellationToken cancellationToken, Func<string, string?>? environment = null)
    {
        var folder = StorageFolder.Prepare(options);
        var key = await new StorageKeys(options, folder, environment ?? Environment.GetEnvironmentVariable)
            .FindAsync(cancellationToken).ConfigureAwait(false);
        return key is null ? null : new ProtectedFile(folder, name, key, message => Notice.Tell(options, message));
    }

    public Task<FileLock> LockAsync(CancellationToken cancellationToken) =>
        FileLock.AcquireAsync(Path.Combine(_folder, _name + ".lock"), cancellationToken);

    /// <summary>The content; null when there is none, also after a file that cannot be read was set aside.</summary>
    public byte[]? Read()
    {
        if (!File.Exists(FilePath))
        {
            return null;
        }

        OwnersAlone.DemandFile(FilePath);
        var content = _envelope.Open(File.ReadAllBytes(FilePath), out var flaw);
        if (flaw is not null)
        {
            SetAside(flaw);
        }

        return content;
    }

    /// <summary>Replaces the file: whoever is ended meanwhile leaves the old one.</summary>
    public void Write(ReadOnlySpan<byte> content)
    {
        RemoveLeftovers();
        var temporary = Path.Combine(_folder, $"{_name}.{RandomNumberGenerator.GetHexString(16, true)}.tmp");
        using (var file = OwnersAlone.Open(temporary, FileMode.CreateNew, FileShare.None))
        {
            file.Write(_envelope.Seal(content));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, FilePath, overwrite: true);
    }

    public void Delete()
    {
        RemoveLeftovers();
        File.Delete(FilePath);
    }

    // The lock is held, so that what is there is of a process that was ended.
    private void RemoveLeftovers()
    {
        foreach (var leftover in Directory.EnumerateFiles(_folder, _name + ".*.tmp"))
        {
            File.Delete(leftover);
        }
    }

    private void SetAside(string flaw)
    {
        var time = DateTime.UtcNow.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
        var aside = Path.Combine(_folder, $"{_name}.{time}-{RandomNumberGenerator.GetHexString(4, true)}.aside");
        File.Move(FilePath, aside);
        _notify($"The file '{FilePath}' {flaw}: it was set aside as '{aside}', and a new one is begun. Whoever was signed in has to sign in again.");
    }
}
