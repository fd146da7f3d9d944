using System.Buffers;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Discovery;

/// <summary>
/// Where logs are put: as much of Azure's blob storage as an upload uses. "Put Blob" takes up to 64 MB; above, "Put
/// Block" and "Put Block List".
/// </summary>
internal sealed class UploadEndpoint(Uploads uploads)
{
    internal const long MostBytes = 64L * 1024 * 1024;

    internal void Map(IEndpointRouteBuilder routes) => routes.MapPut("/uploads/{id}/{file}", PutAsync);

    private async Task PutAsync(HttpContext context)
    {
        var request = context.Request;
        if (uploads.Find(context.GetRouteValue("id")!.ToString()!, request.Query["sig"]) is not { } upload)
        {
            await RefuseAsync(context, 403, "AuthenticationFailed");
            return;
        }

        var component = request.Query["comp"].ToString();
        if (component.Length == 0 && request.Headers["x-ms-blob-type"] != "BlockBlob")
        {
            await RefuseAsync(context, 400, "MissingRequiredHeader");
            return;
        }

        if (request.ContentLength > MostBytes)
        {
            await RefuseAsync(context, 413, "RequestBodyTooLarge");
            return;
        }

        Unlimit(context);
        if (await CountAsync(request, context.RequestAborted) is not { } size)
        {
            await RefuseAsync(context, 413, "RequestBodyTooLarge");
            return;
        }

        Take(upload, component, size);
        context.Response.StatusCode = StatusCodes.Status201Created;
    }

    private static void Take(Upload upload, string component, long size)
    {
        switch (component)
        {
            case "block":
                upload.Uncommitted += size;
                break;
            case "blocklist":
                (upload.Size, upload.Uncommitted) = (upload.Uncommitted, 0);
                break;
            default:
                upload.Size = size;
                break;
        }
    }

    /// <summary>The server's own limit is lower than that of the storage.</summary>
    private static void Unlimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }
    }

    private static async Task<long?> CountAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            long size = 0;
            while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                size += read;
                if (size > MostBytes)
                {
                    return null;
                }
            }

            return size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task RefuseAsync(HttpContext context, int status, string code)
    {
        context.Features.Set(new Refusal(code));
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/xml";
        context.Response.Headers["x-ms-error-code"] = code;
        await context.Response.WriteAsync(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Error><Code>{code}</Code></Error>", context.RequestAborted);
    }
}
