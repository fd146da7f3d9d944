using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Access;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Issuer.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Issuer.ManagedIdentity;

/// <summary>
/// The two places where code in Azure gets the tokens of its managed identity: the endpoint of App Service
/// ("How to use managed identities", REST endpoint reference), and the instance metadata service of a virtual machine
/// ("Get a token using HTTP").
/// </summary>
internal sealed class ManagedIdentityEndpoints(DirectoryApplications applications, ScopeReader scopes, TokenIssuer tokens, TimeProvider time)
{
    internal const string AppServicePath = "/msi/token";
    internal const string MetadataPath = "/metadata/identity/oauth2/token";

    /// <summary>What an app proves by that it runs in the App Service. A secret.</summary>
    internal string Header { get; } = SecretHash.NewSecret(36);

    internal void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(AppServicePath, AppServiceAsync);
        routes.MapGet(MetadataPath, MetadataAsync);
    }

    private Task AppServiceAsync(HttpContext context)
    {
        if (!SecretHash.Matches(SecretHash.Of(Header), context.Request.Headers["X-IDENTITY-HEADER"].ToString()))
        {
            return AppServiceErrorAsync(context, 401, "The X-IDENTITY-HEADER is missing or wrong.");
        }

        if (context.Request.Query["api-version"] != "2019-08-01")
        {
            return AppServiceErrorAsync(context, 400, "The api-version must be 2019-08-01.");
        }

        return Find(context.Request.Query) is { } identity
            ? AnswerAsync(context, identity, static (context, error) => AppServiceErrorAsync(context, 400, error))
            : AppServiceErrorAsync(context, 400, "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId.");
    }

    private Task MetadataAsync(HttpContext context)
    {
        // A page in a browser cannot send the header, and a forwarding proxy must not have been in between.
        if (context.Request.Headers["Metadata"] != "true" || context.Request.Headers.ContainsKey("X-Forwarded-For"))
        {
            return MetadataErrorAsync(context, "Required metadata header not specified");
        }

        if (context.Request.Query["api-version"].ToString().Length == 0)
        {
            return MetadataErrorAsync(context, "Required query variable 'api-version' is missing");
        }

        return Find(context.Request.Query) is { } identity
            ? AnswerAsync(context, identity, MetadataErrorAsync)
            : MetadataErrorAsync(context, "Identity not found");
    }

    /// <summary>The identity that the request names by one of its ids; the system-assigned one when it names none.</summary>
    private EmulatedManagedIdentity? Find(IQueryCollection query)
    {
        var all = applications.ManagedIdentities;
        return First(query, "client_id") is { } clientId ? all.FirstOrDefault(each => Same(each.ClientId, clientId))
            : First(query, "object_id", "principal_id") is { } objectId ? all.FirstOrDefault(each => Same(each.ObjectId, objectId))
            : First(query, "mi_res_id", "msi_res_id") is { } resourceId ? all.FirstOrDefault(each => Same(each.ResourceId, resourceId))
            : all.FirstOrDefault(static each => each.ResourceId is null);
    }

    private Task AnswerAsync(HttpContext context, EmulatedManagedIdentity identity, Func<HttpContext, string, Task> refuse)
    {
        context.Features.Set(new Caller(identity.Name, CallerKind.Application, new HashSet<string>()));
        var name = context.Request.Query["resource"].ToString();
        if (name.Length == 0)
        {
            return refuse(context, "Required query variable 'resource' is missing");
        }

        try
        {
            var resource = scopes.Resource(name);
            var expires = time.GetUtcNow() + TokenIssuer.Lifetime;
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteJsonAsync(200, new JsonObject
            {
                ["access_token"] = tokens.ForManagedIdentity(identity, resource),
                ["client_id"] = identity.ClientId,
                ["expires_on"] = expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ["resource"] = name,
                ["token_type"] = "Bearer",
            });
        }
        catch (IssuerException exception)
        {
            return refuse(context, exception.Error.Sentence);
        }
    }

    private static Task AppServiceErrorAsync(HttpContext context, int status, string message)
    {
        context.Features.Set(new Refusal(message));
        return context.Response.WriteJsonAsync(status, new JsonObject
        {
            ["statusCode"] = status,
            ["message"] = message,
            ["correlationId"] = Guid.NewGuid().ToString(),
        });
    }

    private static Task MetadataErrorAsync(HttpContext context, string description)
    {
        context.Features.Set(new Refusal(description));
        return context.Response.WriteJsonAsync(400, new JsonObject { ["error"] = "invalid_request", ["error_description"] = description });
    }

    private static string? First(IQueryCollection query, params string[] names) =>
        names.Select(name => query[name].ToString()).FirstOrDefault(static value => value.Length > 0);

    private static bool Same(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
