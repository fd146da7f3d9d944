using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>Writes the bodies that do not come from a controller.</summary>
internal static class HttpResponseExtensions
{
    internal static Task WriteJsonAsync(this HttpResponse response, int status, JsonNode body) =>
        response.WriteAsync(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(body, StoredRecord.Json));

    internal static Task WriteDetailAsync(this HttpResponse response, int status, string detail) =>
        response.WriteJsonAsync(status, new JsonObject { ["detail"] = detail });

    /// <summary>The service answers 404 and 5xx with a page for people, whatever the request accepts.</summary>
    internal static Task WritePageAsync(this HttpResponse response, int status)
    {
        var title = status switch
        {
            404 => "Page not found",
            405 => "Method not allowed",
            502 => "Bad gateway",
            503 => "Service unavailable",
            504 => "Gateway timeout",
            _ => "Server error",
        };
        return response.WriteAsync(status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>{status} {title}</title></head>\n"
            + $"<body>\n<h1>{title}</h1>\n<p>Microsoft Defender for Cloud Apps could not answer this request.</p>\n</body>\n</html>\n"));
    }

    private static async Task WriteAsync(this HttpResponse response, int status, string contentType, byte[] body)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
    }
}
