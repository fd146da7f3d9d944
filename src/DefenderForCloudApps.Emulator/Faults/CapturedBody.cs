using System;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>Holds an answer's body back, so that a fault can spoil it.</summary>
internal static class CapturedBody
{
    /// <summary>Lets <paramref name="next"/> answer, and gives the body that it would have sent.</summary>
    internal static async Task<ReadOnlyMemory<byte>> OfAsync(HttpContext context, RequestDelegate next)
    {
        var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var body = new MemoryStream();
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(body));
        try
        {
            await next(context);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(wire);
        }

        return body.ToArray();
    }
}
