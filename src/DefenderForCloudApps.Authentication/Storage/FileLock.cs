using System;
using System.Diagnostics;
using System.IO;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>
/// A lock between processes: a file that one of them has open. The system lets go of it when the process ends, however it
/// ends, so that no lock is ever stale. The file stays; to delete it would let two processes in.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    public static async Task<FileLock> AcquireAsync(string path, CancellationToken cancellationToken)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileLock(OwnersAlone.Open(path, FileMode.OpenOrCreate, FileShare.None));
            }
            catch (IOException exception) when (exception is not (FileNotFoundException or DirectoryNotFoundException))
            {
                if (waiting.Elapsed > s_patience)
                {
                    throw new CloudAppsAuthenticationException(
                        $"The token cache is in use by another process for long ('{path}'): end it, or name another folder.", exception);
                }
            }

            // Not in step with the others who wait.
            await Task.Delay(RandomNumberGenerator.GetInt32(1, 15), cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _file.Dispose();
}
