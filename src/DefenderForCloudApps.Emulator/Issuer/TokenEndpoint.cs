using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Issuer.Clients;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Grants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>Exchanges what an application has for tokens (RFC 6749, section 3.2).</summary>
internal sealed class TokenEndpoint(
    IEnumerable<ITokenGrant> grants, ClientAuthentication clients, TimeProvider time)
{
    // What clients make themselves (RFC 7521, section 4.2; RFC 7636, section 4.1: a verifier has 43 characters or more).
    private const int ShortestSecret = 43;

    private static readonly string[] s_secretsOfClients = ["client_assertion", "code_verifier"];

    private readonly Dictionary<string, ITokenGrant> _grants = grants
        .SelectMany(static grant => grant.Types, static (grant, type) => (type, grant))
        .ToDictionary(static pair => pair.type, static pair => pair.grant, StringComparer.Ordinal);

    internal void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/{tenant}/oauth2/v2.0/token", IssuerResponse.Json(time, ExecuteAsync));

    private async Task<JsonObject> ExecuteAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw new IssuerException(RequestErrors.MissingParameter("grant_type"));
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        foreach (var name in s_secretsOfClients)
        {
            if (form[name].ToString() is { Length: >= ShortestSecret } secret)
            {
                IssuedSecrets.Note(secret);
            }
        }

        var tenant = context.GetRouteValue("tenant")!.ToString()!;
        var request = new TokenRequest(form, context.Request.Headers.Authorization, tenant);
        var type = request.Required("grant_type");
        var grant = _grants.GetValueOrDefault(type) ?? throw new IssuerException(RequestErrors.UnsupportedGrant(type));
        if (grant.IsForUsers)
        {
            TenantName.CheckForUsers(tenant);
        }
        else
        {
            TenantName.CheckForApplications(tenant);
        }

        var application = await clients.AuthenticateAsync(request);
        // The journal then says whose request it was.
        context.Features.Set(new Caller(application.Name, CallerKind.Application, new HashSet<string>()));
        return await grant.ExecuteAsync(request, application);
    }
}
