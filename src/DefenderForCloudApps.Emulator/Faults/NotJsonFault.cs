using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>200 with the page of somebody else's sign-in, as proxies and captive portals send.</summary>
public sealed record NotJsonFault : Fault
{
    private const string Page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Sign in to the network</title></head>\n<body>\n<h1>Sign in to the network</h1>\n</body>\n</html>\n";

    internal static readonly FaultKind Kind = new(
        "not-json",
        "200 with a page in HTML, as captive portals send",
        "",
        FaultPath.Api,
        static _ => new NotJsonFault());

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var page = Encoding.UTF8.GetBytes(Page);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = page.Length;
        await context.Response.Body.WriteAsync(page, context.RequestAborted);
    }
}
