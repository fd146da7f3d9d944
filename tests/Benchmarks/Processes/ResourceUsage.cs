using System;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Benchmarks.Processes;

/// <summary>POSIX <c>getrusage</c>, in the layout that 64-bit Linux and macOS share.</summary>
internal static class ResourceUsage
{
    private const int Children = -1;

    /// <summary>What the children took that have ended: seconds of CPU, and the peak of the largest in megabytes.</summary>
    public static (double CpuSeconds, double PeakMegabytes) OfChildren()
    {
        // Two times of two words each, then fourteen words of which the first is the peak.
        long[] words = new long[18];
        if (GetUsage(Children, words) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }

        // macOS counts microseconds in half a word, with nothing in the other half; and memory in bytes.
        double cpu = words[0] + words[2] + (((words[1] & uint.MaxValue) + (words[3] & uint.MaxValue)) / 1e6);
        return (cpu, words[4] / (OperatingSystem.IsMacOS() ? 1048576d : 1024d));
    }

    [DllImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
