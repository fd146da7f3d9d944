using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DefenderForCloudApps.Authentication.Tests;

/// <summary>A token endpoint over https on loopback, on a free port, with a certificate of its own.</summary>
internal sealed class StandInIssuer : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string Secret = "s3cr3t~with+odd/characters=";

    private readonly X509Certificate2 _certificate = CreateCertificate();
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> _tokenRequests = new();
    private readonly WebApplication _server;

    private StandInIssuer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    /// <summary>The application's id; a new one each time, so that nothing MSAL keeps is shared.</summary>
    public string ClientId { get; } = Guid.NewGuid().ToString();

    public Uri Address { get; private set; } = null!;

    /// <summary>The forms that were posted to the token endpoint.</summary>
    public IReadOnlyCollection<IReadOnlyDictionary<string, string>> TokenRequests => _tokenRequests;

    /// <summary>The access tokens that were issued.</summary>
    public ConcurrentQueue<string> IssuedTokens { get; } = new();

    /// <summary>Answers in place of the token endpoint, which otherwise issues a token for the right secret.</summary>
    public Func<HttpContext, Task>? Answer { get; set; }

    /// <summary>What the token endpoint waits for before it answers.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Answers what is not addressed to the token endpoint.</summary>
    public Func<HttpContext, Task>? Api { get; set; }

    public static async Task<StandInIssuer> StartAsync()
    {
        var issuer = new StandInIssuer();
        await issuer._server.StartAsync();
        issuer.Address = new UriBuilder(issuer._server.Urls.Single()) { Host = "localhost" }.Uri;
        return issuer;
    }

    public HttpClient CreateClient() => new(CreateHandler());

    public SocketsHttpHandler CreateHandler() => Pin(new SocketsHttpHandler());

    public SocketsHttpHandler Pin(SocketsHttpHandler handler)
    {
        handler.SslOptions.RemoteCertificateValidationCallback =
            (_, certificate, _, _) => certificate!.GetCertHashString() == _certificate.GetCertHashString();
        return handler;
    }

    public ClientSecretCredential CreateCredential(string secret = Secret, HttpClient? httpClient = null) => new(
        Tenant,
        ClientId,
        secret,
        new ClientSecretCredentialOptions
        {
            Authority = Address,
            AllowedHosts = AllowedHosts.AllClouds.With("localhost"),
            HttpClient = httpClient ?? CreateClient(),
        });

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _server.StopAsync(atOnce.Token);
        await _server.DisposeAsync();
        _certificate.Dispose();
    }

    /// <summary>An error as Microsoft Entra words it.</summary>
    public static Func<HttpContext, Task> Error(int status, string error, string code, string words) => context =>
        WriteJsonAsync(context, status, new JsonObject { ["error"] = error, ["error_description"] = $"{code}: {words}" });

    private async Task HandleAsync(HttpContext context)
    {
        if (!context.Request.Path.Value!.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            await (Api?.Invoke(context) ?? Task.CompletedTask);
            return;
        }

        var form = await context.Request.ReadFormAsync();
        _tokenRequests.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        await Gate;
        await (Answer ?? IssueAsync)(context);
    }

    public Task IssueAsync(HttpContext context)
    {
        if (context.Request.Form["client_secret"] != Secret)
        {
            return Error(401, "invalid_client", "AADSTS7000215", "Invalid client secret provided.")(context);
        }

        var tenant = context.Request.Path.Value!.Split('/')[1];
        var token = Jwt.With($$"""{"tid":"{{tenant}}","appid":"{{ClientId}}","roles":["Investigation.read"]}""");
        IssuedTokens.Enqueue(token);
        return WriteJsonAsync(context, 200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3599,
            ["access_token"] = token,
        });
    }

    public static Task WriteJsonAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body.ToJsonString());
    }

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
