using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using DefenderForCloudApps.Emulator.Issuer;

namespace DefenderForCloudApps.Tests.Shared.Secrets;

/// <summary>
/// Where the variable SECRET_SEARCH names a folder, keeps there every secret that the tests' emulators make or are sent,
/// and what the products write: exceptions, activities, the output of processes, files. Who ran the tests looks for
/// the former in the latter.
/// </summary>
internal static class SecretSearch
{
    private static readonly Lock s_gate = new();
    private static StreamWriter? s_secrets;
    private static StreamWriter? s_written;

    [ThreadStatic]
    private static bool s_isBusy;

    /// <summary>Keeps what a process wrote.</summary>
    public static void Keep(string written) => Write(s_written, written);

    /// <summary>Keeps the files of a folder, which is about to go.</summary>
    public static void KeepFiles(string folder)
    {
        foreach (var file in s_written is not null && Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
        {
            Keep(Encoding.Latin1.GetString(File.ReadAllBytes(file)));
        }
    }

    [ModuleInitializer]
    internal static void Begin()
    {
        if (Environment.GetEnvironmentVariable("SECRET_SEARCH") is not { Length: > 0 } folder)
        {
            return;
        }

        s_secrets = Open(Path.Combine(folder, "secrets"));
        s_written = Open(Path.Combine(folder, "written"));
        IssuedSecrets.Issued += KeepSecret;
        AppDomain.CurrentDomain.FirstChanceException += (_, thrown) => KeepException(thrown.Exception);
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = KeepActivity,
        });
    }

    // As it is, and as it stands in an address, a form or a header; of a key in PEM each line, but for those that all keys have.
    private static void KeepSecret(string secret)
    {
        foreach (var line in secret.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static line => !line.StartsWith("-----", StringComparison.Ordinal)))
        {
            string[] forms = [line, Uri.EscapeDataString(line), Convert.ToBase64String(Encoding.UTF8.GetBytes(line))];
            Write(s_secrets, string.Join('\n', forms.Distinct()));
        }
    }

    private static void KeepException(Exception exception)
    {
        if (s_isBusy || !IsOurs(exception))
        {
            return;
        }

        s_isBusy = true;
        try
        {
            Keep(exception.ToString());
        }
        finally
        {
            s_isBusy = false;
        }
    }

    private static bool IsOurs(Exception exception) =>
        exception.GetType().Namespace is { } space && (space.StartsWith("DefenderForCloudApps", StringComparison.Ordinal) || space.StartsWith("Specwright", StringComparison.Ordinal));

    // In full: the API has activities, too.
    private static void KeepActivity(System.Diagnostics.Activity activity) => Keep(
        $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} " +
        string.Join(' ', activity.Events.SelectMany(static happened => happened.Tags)));

    private static StreamWriter Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var name = $"{typeof(SecretSearch).Assembly.GetName().Name}-{Environment.ProcessId}.txt";
        return new StreamWriter(Path.Combine(folder, name), append: true) { AutoFlush = true };
    }

    private static void Write(StreamWriter? writer, string text)
    {
        if (writer is not null)
        {
            lock (s_gate)
            {
                writer.WriteLine(text);
            }
        }
    }
}
