using System;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Controllers;
using DefenderForCloudApps.Emulator.Discovery;
using DefenderForCloudApps.Emulator.Faults;
using DefenderForCloudApps.Emulator.Hosting.InProcess;
using DefenderForCloudApps.Emulator.Issuer;
using DefenderForCloudApps.Emulator.Pages;
using DefenderForCloudApps.Emulator.Portal;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>Wires the server: what it is made of, and the way of a request through it.</summary>
internal static class EmulatorHost
{
    private const string GenericPath = "/cas/api";
    private const string ApiPath = "/api";

    /// <summary>
    /// Builds the server. Nothing of the process around it takes part: no environment variable, settings file or log of
    /// a host that the emulator runs in changes what it does.
    /// </summary>
    internal static WebApplication Build(
        CloudAppsEmulatorOptions options, X509Certificate2 certificate, RecordStore store, InProcessTransport? transport)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options, certificate, transport));
        if (transport is not null)
        {
            builder.Services.AddSingleton<IConnectionListenerFactory>(transport);
        }

        AddServices(builder.Services, options, store);
        var app = builder.Build();
        Configure(app);
        return app;
    }

    private static void Listen(
        KestrelServerOptions kestrel, CloudAppsEmulatorOptions options, X509Certificate2 certificate, InProcessTransport? transport)
    {
        kestrel.AddServerHeader = false;
        if (transport is null)
        {
            kestrel.Listen(IPAddress.Loopback, options.Port, listener => listener.UseHttps(certificate));
        }
        else
        {
            kestrel.Listen(transport.EndPoint, listener => listener.UseHttps(certificate));
        }
    }

    private static void AddServices(IServiceCollection services, CloudAppsEmulatorOptions options, RecordStore store)
    {
        services.AddSingleton(options).AddSingleton(options.TimeProvider).AddSingleton(store);
        services.AddSingleton<EmulatorAddress>().AddSingleton<RequestJournal>();
        EmulatorIssuer.AddServices(services);
        services.AddSingleton<CallerReader>().AddSingleton<RateLimit>();
        services.AddSingleton<PageReader>().AddSingleton<ScanReader>().AddSingleton<WholeLists>();
        services.AddSingleton<AlertHandling>().AddSingleton<IpRangeRules>();
        services.AddSingleton<Uploads>().AddSingleton<UploadEndpoint>();
        services.AddSingleton<RefusedTokens>();
        services.AddSingleton(static provider => new FaultList(
            provider.GetRequiredService<CloudAppsEmulatorOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<RefusedTokens>()));
        services.AddRouting();
        EmulatorPages.AddServices(services);
        services.AddSingleton<OperationPermissions>().AddSingleton<LiveRequests>().AddSingleton<PortalEndpoints>();
        services
            .AddMvcCore(static mvc =>
            {
                mvc.Filters.Add<ModelStateFilter>();
                // What the description requires is checked where it matters; an empty body stands for {}.
                mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                mvc.AllowEmptyInputInBodyModelBinding = true;
            })
            .AddDataAnnotations()
            .ConfigureApplicationPartManager(static parts =>
            {
                parts.ApplicationParts.Clear();
                parts.ApplicationParts.Add(new AssemblyPart(typeof(EmulatorHost).Assembly));
                parts.FeatureProviders.Clear();
                parts.FeatureProviders.Add(new EmulatorControllers());
            });
    }

    private static void Configure(WebApplication app)
    {
        app.UseMiddleware<JournalMiddleware>();
        app.UseMiddleware<ErrorMiddleware>();
        // In any case, as the routing behind these takes paths. The generic address of the service has the same paths under another prefix.
        app.Use(static (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(GenericPath, StringComparison.OrdinalIgnoreCase, out var rest))
            {
                context.Request.Path = new PathString(ApiPath).Add(rest);
            }

            return next(context);
        });
        app.UseMiddleware<FaultMiddleware>();
        app.UseWhen(
            static context => context.Request.Path.StartsWithSegments(PagePaths.Tenant, StringComparison.OrdinalIgnoreCase),
            static pages => pages.UseMiddleware<PortalGuard>());
        app.UseWhen(
            static context => context.Request.Path.StartsWithSegments(ApiPath, StringComparison.OrdinalIgnoreCase),
            static api => api.UseMiddleware<AccessMiddleware>());
        app.UseRouting();
        EmulatorIssuer.Map(app);
        app.Services.GetRequiredService<UploadEndpoint>().Map(app);
        EmulatorPages.Map(app);
        app.Services.GetRequiredService<PortalEndpoints>().Map(app);
        app.MapControllers();
    }
}
