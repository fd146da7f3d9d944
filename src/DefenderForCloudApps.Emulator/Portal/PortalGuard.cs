using System;
using System.Collections.Frozen;
using System.Net;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DefenderForCloudApps.Emulator.Portal;

/// <summary>
/// Keeps the emulator's pages to this machine, and to its own name: a page of another site must not reach them by a
/// host name that it lets point here (DNS rebinding).
/// </summary>
internal sealed class PortalGuard(RequestDelegate next, EmulatorAddress address)
{
    private static readonly FrozenSet<string> s_names =
        FrozenSet.ToFrozenSet(["localhost", "127.0.0.1", "[::1]"], StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context) =>
        IsLocal(context.Connection.RemoteIpAddress) && s_names.Contains(context.Request.Host.Host)
            ? next(context)
            : new RazorComponentResult<MessagePage>(new
            {
                Title = "Not from here",
                Text = $"The emulator's pages are for this machine alone, at {address.Origin}{PagePaths.Tenant}.",
                IsError = true,
            })
            { StatusCode = StatusCodes.Status403Forbidden }.ExecuteAsync(context);

    // A connection in memory has no address.
    private static bool IsLocal(IPAddress? caller) => caller is null || IPAddress.IsLoopback(caller);
}
