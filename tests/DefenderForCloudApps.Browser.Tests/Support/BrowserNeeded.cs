namespace DefenderForCloudApps.Browser.Tests.Support;

internal static class BrowserNeeded
{
    /// <summary>Why tests are skipped; null when they are not.</summary>
    internal static string? Message => InstalledBrowser.Path is null
        ? "No browser is installed: install Chromium (apt-get install chromium), or name one in CHROMIUM_PATH."
        : null;
}
