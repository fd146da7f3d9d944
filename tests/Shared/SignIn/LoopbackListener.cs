using System;
using System.Linq;
using System.Net.NetworkInformation;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Tests.Shared.SignIn;

/// <summary>The listener that MSAL opens for the browser's answer.</summary>
internal static class LoopbackListener
{
    /// <summary>
    /// Waits for it without connecting: MSAL begins to listen once it has opened the browser, and .NET's listener fails on a
    /// connection that comes while it is being made. No person is as quick.
    /// </summary>
    public static async Task WaitForAsync(int port)
    {
        for (var patience = 500; patience > 0 && !IsThere(port); patience--)
        {
            await Task.Delay(20);
        }

        await Task.Delay(100);
    }

    private static bool IsThere(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);
}
