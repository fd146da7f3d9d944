using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>The part of Entra that signs applications in: token endpoint, discovery document and keys.</summary>
internal sealed class IssuerEndpoints(
    DirectoryApplications applications,
    DirectoryCredentials credentials,
    TokenIssuer tokens,
    SigningKeys keys,
    EmulatorAddress address,
    TimeProvider time)
{
    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/{tenant}/oauth2/v2.0/token", TokenAsync);
        routes.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", ForTenant(Configuration));
        routes.MapGet("/{tenant}/discovery/v2.0/keys", ForTenant(Keys));
    }

    private async Task TokenAsync(HttpContext context)
    {
        if (UnknownTenant(context) is { } unknown)
        {
            await RefuseAsync(context, unknown);
            return;
        }

        if (!context.Request.HasFormContentType)
        {
            await RefuseAsync(context, IssuerError.MissingParameter("grant_type"));
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (application, error) = TokenRequest.Read(form, context.Request.Headers.Authorization)
            .Check(applications, credentials, time.GetUtcNow());
        if (error is not null)
        {
            await RefuseAsync(context, error);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteJsonAsync(200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)TokenIssuer.Lifetime.TotalSeconds - 1,
            ["ext_expires_in"] = (int)TokenIssuer.Lifetime.TotalSeconds - 1,
            ["access_token"] = tokens.ForApplication(application!),
        });
    }

    private RequestDelegate ForTenant(Func<JsonObject> body) => context =>
        UnknownTenant(context) is { } unknown ? RefuseAsync(context, unknown) : context.Response.WriteJsonAsync(200, body());

    private JsonObject Configuration() => new()
    {
        ["issuer"] = address.Issuer(Tenant.Id),
        ["token_endpoint"] = $"{address.Origin}/{Tenant.Id}/oauth2/v2.0/token",
        ["jwks_uri"] = $"{address.Origin}/{Tenant.Id}/discovery/v2.0/keys",
        ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "client_secret_basic"),
        ["grant_types_supported"] = new JsonArray("client_credentials"),
        ["id_token_signing_alg_values_supported"] = new JsonArray(SecurityAlgorithms.RsaSha256),
    };

    private JsonObject Keys()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(keys.PublicKey);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = SecurityAlgorithms.RsaSha256,
                ["kid"] = SigningKeys.KeyId,
                ["n"] = key.N,
                ["e"] = key.E,
            }),
        };
    }

    private static IssuerError? UnknownTenant(HttpContext context)
    {
        var name = context.GetRouteValue("tenant")?.ToString() ?? "";
        return Tenant.IsNamed(name) ? null : IssuerError.UnknownTenant(name);
    }

    private Task RefuseAsync(HttpContext context, IssuerError error)
    {
        context.Features.Set(new Refusal($"AADSTS{error.Code}"));
        return context.Response.WriteJsonAsync(error.Status, error.Body(time.GetUtcNow()));
    }
}
