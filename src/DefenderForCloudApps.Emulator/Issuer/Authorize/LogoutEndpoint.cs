using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>Ends the browser's session (OpenID Connect RP-Initiated Logout).</summary>
internal sealed class LogoutEndpoint(BrowserSessions sessions, DirectoryApplications applications)
{
    internal void Map(IEndpointRouteBuilder routes) => routes.MapGet("/{tenant}/oauth2/v2.0/logout", ExecuteAsync);

    private Task ExecuteAsync(HttpContext context)
    {
        sessions.End(context);
        var uri = context.Request.Query["post_logout_redirect_uri"].ToString();
        // Only to an address of an application: a sign-in page must not lead elsewhere.
        return uri.Length > 0 && applications.All.Any(application => RedirectUris.IsRegistered(application, uri))
            ? new AuthorizationResponse(uri, "query", context.Request.Query["state"].ToString()).SendAsync(context)
            : InteractionPages.MessageAsync(context, 200, "Signed out", "You are signed out. You may close this window.");
    }
}
