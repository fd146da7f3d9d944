using System;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>Whether a browser can open for the user of this process.</summary>
internal static class SystemBrowser
{
    /// <summary>On Linux, a display is needed: without one, a browser in text mode would take over the terminal.</summary>
    public static bool IsAvailable => !OperatingSystem.IsLinux() || IsAvailableOnLinux(Environment.GetEnvironmentVariable);

    public static bool IsAvailableOnLinux(Func<string, string?> variable) =>
        !string.IsNullOrEmpty(variable("DISPLAY"))
        || !string.IsNullOrEmpty(variable("WAYLAND_DISPLAY"))
        // The Windows Subsystem for Linux opens the browser of Windows.
        || !string.IsNullOrEmpty(variable("WSL_DISTRO_NAME"));
}
