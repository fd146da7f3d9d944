using System;
using System.Collections.Concurrent;
using System.IO;
using System.Security.Cryptography;
using IoPath = System.IO.Path;

namespace DefenderForCloudApps.Authentication.Tests.Storage;

/// <summary>A folder for one test's token cache, with its key in a file beside it.</summary>
internal sealed class KeyedFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("cloudapps-").FullName;

    public KeyedFolder() => NewKey();

    public string Path => IoPath.Combine(_root, "cache");

    public string File => IoPath.Combine(Path, "tokens.sealed");

    public string KeyFile => IoPath.Combine(_root, "key");

    public ConcurrentQueue<string> Notices { get; } = new();

    public TokenCacheOptions Options => new() { Folder = Path, KeyFile = KeyFile, Notify = Notices.Enqueue };

    public TokenCacheOptions WithoutKey => new() { Folder = Path, Notify = Notices.Enqueue };

    public void NewKey()
    {
        System.IO.File.Delete(KeyFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(KeyFile, options);
        file.Write(RandomNumberGenerator.GetBytes(32));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
