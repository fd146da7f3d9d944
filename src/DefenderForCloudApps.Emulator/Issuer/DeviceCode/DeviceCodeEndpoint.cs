using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Issuer.Clients;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Issuer.DeviceCode;

/// <summary>Gives a device the code that its user enters elsewhere (RFC 8628, section 3.1).</summary>
internal sealed class DeviceCodeEndpoint(
    DeviceAuthorizations devices, ClientAuthentication clients, ScopeReader scopes, EmulatorAddress address, TimeProvider time)
{
    /// <summary>The page where users enter the code.</summary>
    internal const string Page = "/devicelogin";

    internal void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/{tenant}/oauth2/v2.0/devicecode", IssuerResponse.Json(time, ExecuteAsync));

    private async Task<JsonObject> ExecuteAsync(HttpContext context)
    {
        TenantName.CheckForUsers(context.GetRouteValue("tenant")!.ToString()!);
        if (!context.Request.HasFormContentType)
        {
            throw new IssuerException(RequestErrors.MissingParameter("client_id"));
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var request = new TokenRequest(form, context.Request.Headers.Authorization, context.GetRouteValue("tenant")!.ToString()!);
        var application = clients.Find(request.Required("client_id"));
        context.Features.Set(new Caller(application.Name, CallerKind.Application, new HashSet<string>()));
        var (deviceCode, device) = devices.Begin(application, scopes.ReadForUser(application, request.Required("scope")), request.Claims);
        var page = address.Origin + Page;
        return new JsonObject
        {
            ["user_code"] = device.UserCode,
            ["device_code"] = deviceCode,
            ["verification_uri"] = page,
            ["expires_in"] = (int)DeviceAuthorizations.Lifetime.TotalSeconds,
            ["interval"] = (int)DeviceAuthorizations.Interval.TotalSeconds,
            ["message"] = $"To sign in, use a web browser to open the page {page} and enter the code {device.UserCode} to authenticate.",
        };
    }
}
