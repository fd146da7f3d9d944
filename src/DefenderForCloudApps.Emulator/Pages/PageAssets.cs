using System.Reflection;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Pages;

/// <summary>The pages' stylesheet, icon and script, out of this assembly: the emulator needs no files beside it.</summary>
internal static class PageAssets
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(PagePaths.Style, static context => WriteAsync(context, "emulator.css", "text/css; charset=utf-8"));
        routes.MapGet(PagePaths.Icon, static context => WriteAsync(context, "emulator.svg", "image/svg+xml"));
        routes.MapGet(PagePaths.Script, static context => WriteAsync(context, "tenant.js", "text/javascript; charset=utf-8"));
    }

    private static async Task WriteAsync(HttpContext context, string name, string contentType)
    {
        await using var asset = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = asset.Length;
        // An emulator that is started again may be a newer one, at the same address.
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await asset.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
