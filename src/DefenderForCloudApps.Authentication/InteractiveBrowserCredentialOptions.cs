using System;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication;

/// <summary>What an <see cref="InteractiveBrowserCredential"/> can be told.</summary>
public sealed class InteractiveBrowserCredentialOptions : UserCredentialOptions
{
    /// <summary>
    /// Opens the sign-in page in place of the system's browser. The address is for this one sign-in, and the browser
    /// must be on this machine, because it is sent back to <c>http://localhost</c>.
    /// </summary>
    public Func<Uri, Task>? OpenBrowser { get; init; }

    /// <summary>How long the user may take; five minutes unless told otherwise.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);
}
