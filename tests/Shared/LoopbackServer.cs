using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Specwright.Tests.Shared;

/// <summary>A real HTTP server on loopback that records what reaches it.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application) => _application = application;

    public ConcurrentQueue<ReceivedRequest> Requests { get; } = new();

    public Uri BaseUrl => new(_application.Urls.First());

    public ReceivedRequest Only => Requests.Count == 1
        ? Requests.First()
        : throw new InvalidOperationException($"{Requests.Count} requests came.");

    /// <summary>Answers each request by its number, from zero.</summary>
    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        WebApplication application = builder.Build();
        LoopbackServer server = new(application);
        int count = 0;
        application.Run(async context =>
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            int number;
            lock (server)
            {
                number = count++;
                server.Requests.Enqueue(ReceivedRequest.Of(context, body.ToArray()));
            }

            await answer(context, number);
        });
        await application.StartAsync();
        return server;
    }

    /// <summary>Gives the same answer to each request.</summary>
    public static Task<LoopbackServer> StartAsync(int status, string contentType, string body)
        => StartAsync((context, _) => context.AnswerAsync(status, contentType, body));

    /// <summary>Gives the answers in order, in JSON.</summary>
    public static Task<LoopbackServer> StartJsonAsync(params string[] bodies)
        => StartAsync((context, number) => context.AnswerAsync(200, "application/json", bodies[Math.Min(number, bodies.Length - 1)]));

    public async ValueTask DisposeAsync()
    {
        // Clients keep connections open; there is nothing to wait for.
        using System.Threading.CancellationTokenSource now = new(TimeSpan.FromMilliseconds(100));
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}

public sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Bytes)
{
    public string Body => Encoding.UTF8.GetString(Bytes.Span);

    internal static ReceivedRequest Of(HttpContext context, byte[] body) => new(
        context.Request.Method,
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
        context.Request.Headers.ToDictionary(
            static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        body);
}

public static class Answering
{
    public static Task AnswerAsync(this HttpContext context, int status, string contentType, string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes).AsTask();
    }
}
