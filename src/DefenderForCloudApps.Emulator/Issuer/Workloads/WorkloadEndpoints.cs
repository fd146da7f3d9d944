using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Workloads;

/// <summary>
/// The external issuer's discovery document and keys, and the address at which a job of GitHub Actions gets its token
/// (GitHub, "OpenID Connect reference": <c>ACTIONS_ID_TOKEN_REQUEST_URL</c>).
/// </summary>
internal sealed class WorkloadEndpoints(WorkloadIssuer issuer)
{
    internal const string GitHubPath = WorkloadIssuer.Path + "/github/token";
    internal const string GitHubSubject = "repo:contoso/soc:ref:refs/heads/main";

    private static readonly Dictionary<string, string> s_job = new(StringComparer.Ordinal)
    {
        ["repository"] = "contoso/soc",
        ["repository_owner"] = "contoso",
        ["ref"] = "refs/heads/main",
        ["ref_type"] = "branch",
        ["workflow"] = "Upload logs",
        ["event_name"] = "push",
        ["actor"] = "alice",
        ["runner_environment"] = "github-hosted",
    };

    /// <summary>What a job proves by that it is one. A secret.</summary>
    internal string GitHubToken { get; } = SecretHash.NewSecret(64);

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(WorkloadIssuer.Path + "/.well-known/openid-configuration", context => context.Response.WriteJsonAsync(200, new JsonObject
        {
            ["issuer"] = issuer.Address,
            ["jwks_uri"] = issuer.Address + "/keys",
            ["response_types_supported"] = new JsonArray("id_token"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["id_token_signing_alg_values_supported"] = new JsonArray(SecurityAlgorithms.RsaSha256),
        }));
        routes.MapGet(WorkloadIssuer.Path + "/keys", context => context.Response.WriteJsonAsync(200, issuer.PublishedKeys()));
        routes.MapGet(GitHubPath, GitHubAsync);
    }

    private Task GitHubAsync(HttpContext context)
    {
        var authorization = context.Request.Headers.Authorization.ToString();
        const string scheme = "Bearer ";
        if (!authorization.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            || !SecretHash.Matches(SecretHash.Of(GitHubToken), authorization[scheme.Length..]))
        {
            context.Features.Set(new Refusal("The request token is not the job's."));
            return context.Response.WriteJsonAsync(401, new JsonObject { ["message"] = "Unauthorized" });
        }

        var audience = context.Request.Query["audience"].ToString() is { Length: > 0 } wanted ? wanted : "https://github.com/contoso";
        var token = issuer.Sign(GitHubSubject, audience, s_job);
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteJsonAsync(200, new JsonObject { ["count"] = token.Length, ["value"] = token });
    }
}
