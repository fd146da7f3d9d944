using System;

namespace DefenderForCloudApps.Authentication.Msal;

/// <summary>
/// What the browser shows when it comes back. The pages load nothing and name nothing of the answer, which others could
/// have written.
/// </summary>
internal static class BrowserPages
{
    public const string Success = Head + "<title>Signed in</title>" + Style +
        "<main><h1>You are signed in</h1><p>You can close this window and go back to where you came from.</p></main>";

    // MSAL formats this page with the error's code and description: braces stand for themselves when they are doubled.
    public static readonly string Failure = (Head + "<title>Sign-in failed</title>" + Style +
        "<main><h1>Sign-in did not succeed</h1><p>You can close this window. The application that you came from says why.</p></main>")
        .Replace("{", "{{", StringComparison.Ordinal)
        .Replace("}", "}}", StringComparison.Ordinal);

    private const string Head = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">" +
        "<meta name=\"viewport\" content=\"width=device-width\">";

    private const string Style = "<style>body{font:1rem/1.5 system-ui,sans-serif;margin:0;display:grid;place-items:center;" +
        "min-height:100vh;background:Canvas;color:CanvasText;color-scheme:light dark}main{max-width:30rem;padding:2rem}" +
        "h1{font-size:1.5rem;font-weight:600}</style>";
}
