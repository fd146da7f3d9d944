using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>
/// What libraries ask before they sign in: the discovery document (OpenID Connect Discovery, section 4) and keys, which
/// hosts are the same cloud, and how the users of a domain sign in.
/// </summary>
internal sealed class DiscoveryEndpoints(SigningKeys keys, EmulatorAddress address, TimeProvider time)
{
    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", ForTenant(Configuration));
        routes.MapGet("/{tenant}/discovery/v2.0/keys", ForTenant(_ => keys.Published()));
        routes.MapGet("/common/discovery/instance", IssuerResponse.Json(time, Instance));
        routes.MapGet("/common/userrealm/{user}", IssuerResponse.Json(time, UserRealm));
    }

    private RequestDelegate ForTenant(Func<string, JsonObject> body) => IssuerResponse.Json(time, context =>
    {
        var name = context.GetRouteValue("tenant")!.ToString()!;
        TenantName.CheckForUsers(name);
        return Task.FromResult(body(name));
    });

    private JsonObject Configuration(string name)
    {
        // Of an open tenant, the issuer is a pattern: tokens name the user's own.
        var (tenant, issuer) = TenantName.IsOpen(name) ? (name, "{tenantid}") : (Tenant.Id, Tenant.Id);
        var endpoints = $"{address.Origin}/{tenant}/oauth2/v2.0";
        return new JsonObject
        {
            ["issuer"] = address.Issuer(issuer),
            ["token_endpoint"] = $"{endpoints}/token",
            ["authorization_endpoint"] = $"{endpoints}/authorize",
            ["device_authorization_endpoint"] = $"{endpoints}/devicecode",
            ["end_session_endpoint"] = $"{endpoints}/logout",
            ["jwks_uri"] = $"{address.Origin}/{tenant}/discovery/v2.0/keys",
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post", "private_key_jwt", "client_secret_basic"),
            ["token_endpoint_auth_signing_alg_values_supported"] = new JsonArray(SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256),
            ["grant_types_supported"] = new JsonArray(
                "authorization_code", "client_credentials", "refresh_token", "password",
                "urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
            ["response_types_supported"] = new JsonArray("code"),
            ["response_modes_supported"] = new JsonArray("query", "fragment", "form_post"),
            ["code_challenge_methods_supported"] = new JsonArray("S256", "plain"),
            ["scopes_supported"] = new JsonArray([.. RequestedScopes.OpenIdScopes.Select(static scope => (JsonNode)scope)]),
            ["subject_types_supported"] = new JsonArray("pairwise"),
            ["id_token_signing_alg_values_supported"] = new JsonArray(SecurityAlgorithms.RsaSha256),
            ["claims_parameter_supported"] = true,
            ["request_uri_parameter_supported"] = false,
            ["cloud_instance_name"] = Host,
        };
    }

    /// <summary>Only itself: whoever asks learns of no cloud but this one, and calls no other.</summary>
    private Task<JsonObject> Instance(HttpContext context) => Task.FromResult(new JsonObject
    {
        ["tenant_discovery_endpoint"] = $"{address.Origin}/{Tenant.Id}/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new JsonArray(new JsonObject
        {
            ["preferred_network"] = Host,
            ["preferred_cache"] = Host,
            ["aliases"] = new JsonArray(Host),
        }),
    });

    /// <summary>MSAL asks this before it sends a password, which a domain of another directory must not get.</summary>
    private Task<JsonObject> UserRealm(HttpContext context)
    {
        var user = context.GetRouteValue("user")!.ToString()!;
        var domain = user[(user.LastIndexOf('@') + 1)..];
        var managed = domain.Equals(Tenant.Domain, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(new JsonObject
        {
            ["ver"] = "1.0",
            ["account_type"] = managed ? "Managed" : "Unknown",
            ["domain_name"] = domain,
            ["cloud_instance_name"] = Host,
            ["cloud_audience_urn"] = "urn:federation:MicrosoftOnline",
        });
    }

    private string Host => new Uri(address.Origin).Authority;
}
