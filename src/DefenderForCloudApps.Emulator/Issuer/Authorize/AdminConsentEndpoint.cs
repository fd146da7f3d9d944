using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Clients;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>Where an administrator is sent to grant an application what it is registered to ask for (Entra, "Admin consent").</summary>
internal sealed class AdminConsentEndpoint(InteractionSteps steps, ClientAuthentication clients, DirectoryApplications applications)
{
    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{tenant}/adminconsent", ExecuteAsync);
        routes.MapGet("/{tenant}/v2.0/adminconsent", ExecuteAsync);
    }

    private async Task ExecuteAsync(HttpContext context)
    {
        try
        {
            TenantName.CheckForUsers(context.GetRouteValue("tenant")!.ToString()!);
            var request = await AuthorizationRequest.ReadAsync(context);
            var application = clients.Find(request.Required("client_id"));
            var response = new AuthorizationResponse(request.RedirectUriFor(application), "query", request["state"]);
            await steps.BeginAsync(context, new AdminConsentInteraction(applications, response)
            {
                ClientId = application.ClientId,
                Scopes = new RequestedScopes(ApiResource.CloudApps, "", [], IsDefault: true, []),
            });
        }
        catch (IssuerException exception)
        {
            await InteractionPages.ErrorAsync(context, exception.Error);
        }
    }
}
