using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Pages;

/// <summary>What the pages need of the server.</summary>
internal static class EmulatorPages
{
    internal static void AddServices(IServiceCollection services)
    {
        services.AddRazorComponents();
        // Antiforgery's keys die with the process: nothing of an emulator stays in the user's profile.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    internal static void Map(IEndpointRouteBuilder routes) => PageAssets.Map(routes);
}
