using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Packages.Tests.Infrastructure;

/// <summary>The Petstore API on a free port of loopback, with fixed answers; records what it was asked.</summary>
internal sealed class PetstoreServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<string> _requests = [];

    private PetstoreServer(WebApplication application) => _application = application;

    public Uri Address => new(_application.Urls.Single() + "/api");

    /// <summary>Method, path and query, then the body if there was one.</summary>
    public IEnumerable<string> Requests => _requests;

    public static async Task<PetstoreServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new PetstoreServer(builder.Build());
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var call = $"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}";
        _requests.Enqueue($"{call} {await reader.ReadToEndAsync()}".TrimEnd());
        var (status, body) = call switch
        {
            "POST /api/pets" => (201, """{"id":1,"name":"Rex & S\u00f6hne","status":"available","born":"2024-02-29"}"""),
            "GET /api/pets?status=sold&limit=2" => (200, """[{"id":2,"name":"Ada","status":"sold"},{"id":3,"name":"Bo","status":"on leave"}]"""),
            "GET /api/orders/0f8fad5b-d9cb-469f-a165-70867728950e" => (200, """{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","placed":"2026-01-02T03:04:05Z","colour":"red"}"""),
            "DELETE /api/pets/1" => (204, null),
            _ => (404, """{"code":4711,"message":"There is no such pet."}"""),
        };
        context.Response.StatusCode = status;
        if (body is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body);
        }
    }
}
