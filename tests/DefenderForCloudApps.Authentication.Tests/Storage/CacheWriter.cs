using System;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication.Storage;

namespace DefenderForCloudApps.Authentication.Tests.Storage;

/// <summary>
/// A process that shares a token cache: it adds lines <c>name number</c> to what is there, and tells each on stdout once it
/// is written.
/// </summary>
internal static class CacheWriter
{
    public const string SharedKey = "shared";

    /// <summary>Arguments: folder, key file, name, how many lines.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        var cache = new DiskTokenCache(new TokenCacheOptions
        {
            Folder = arguments[0],
            KeyFile = arguments[1],
            Notify = message => Console.WriteLine("NOTICE " + message),
        });
        var count = int.Parse(arguments[3], CultureInfo.InvariantCulture);
        for (var number = 0; number < count; number++)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{arguments[2]} {number}");
            await AddAsync(cache, SharedKey, line);
            await AddAsync(cache, arguments[2], line);
            Console.WriteLine(line);
        }

        return 0;
    }

    private static async Task AddAsync(DiskTokenCache cache, string key, string line)
    {
        using var lease = await cache.OpenAsync(key, CancellationToken.None);
        await lease.WriteAsync([.. lease.Content ?? [], .. Encoding.UTF8.GetBytes(line + "\n")]);
    }
}
