using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Pages;

/// <summary>What the pages need of the server.</summary>
internal static class EmulatorPages
{
    internal static void AddServices(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddDataProtection().AddKeyManagementOptions(static options => options.XmlRepository = new MemoryKeys());
        services.Configure<AntiforgeryOptions>(static options =>
        {
            options.FormFieldName = "antiforgery";
            options.Cookie.Name = "__Host-emulator-antiforgery";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
    }

    internal static void Map(IEndpointRouteBuilder routes) => PageAssets.Map(routes);
}
