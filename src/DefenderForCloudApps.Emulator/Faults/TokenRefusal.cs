using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>The answer to a token that was good and is not any more (RFC 6750, section 3.1).</summary>
internal static class TokenRefusal
{
    internal static Task WriteAsync(HttpContext context, string reason)
    {
        context.Features.Set(new Refusal(reason));
        context.Response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"{reason}\"";
        return context.Response.WriteDetailAsync(StatusCodes.Status401Unauthorized, "Invalid token");
    }
}
