using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using DefenderForCloudApps.Emulator.Issuer.Errors;

namespace DefenderForCloudApps.Emulator.Issuer.Scopes;

/// <summary>
/// Reads the <c>scope</c> of a request (Entra, "Scopes and permissions"): <c>{api}/{permission}</c>, <c>{api}/.default</c>
/// and the scopes of OpenID Connect.
/// </summary>
internal sealed class ScopeReader(DirectoryApplications applications)
{
    private const string Default = ".default";

    /// <summary>The API whose own permissions an application asks for with <c>{api}/.default</c>.</summary>
    internal ApiResource ReadForApplication(string scope)
    {
        var scopes = Split(scope);
        if (scopes is not [var only] || !only.EndsWith($"/{Default}", StringComparison.Ordinal))
        {
            throw new IssuerException(ScopeErrors.WithoutDefault(scope));
        }

        return Resource(only[..^(Default.Length + 1)]);
    }

    internal RequestedScopes ReadForUser(EmulatedApplication application, string scope)
    {
        var scopes = Split(scope);
        var openId = scopes.Where(static each => RequestedScopes.OpenIdScopes.Contains(each)).Distinct().ToList();
        var others = scopes.Where(static each => !RequestedScopes.OpenIdScopes.Contains(each)).ToList();
        if (others.Count == 0)
        {
            return new RequestedScopes(ApiResource.Graph, "", [], false, openId);
        }

        var parts = others.ConvertAll(SplitOne);
        if (parts.Select(static part => part.Resource).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
        {
            throw new IssuerException(ScopeErrors.SeveralResources(scope));
        }

        var isDefault = parts.Exists(static part => part.Permission == Default);
        if (isDefault && parts.Count > 1)
        {
            throw new IssuerException(ScopeErrors.DefaultWithOthers(scope));
        }

        var resource = parts[0].Resource is { Length: > 0 } name ? Resource(name) : ApiResource.Graph;
        var permissions = isDefault ? [] : parts.ConvertAll(part => resource.Find(part.Permission)
            ?? throw new IssuerException(ScopeErrors.UnknownPermission(application, part.Permission, resource.Id)));
        return new RequestedScopes(resource, parts[0].Resource is "" ? "" : parts[0].Resource + "/", permissions, isDefault, openId);
    }

    internal ApiResource Resource(string name)
    {
        const string scheme = "api://";
        var id = name.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? name[scheme.Length..] : name;
        if (id.Equals(Tenant.Resource, StringComparison.OrdinalIgnoreCase))
        {
            return ApiResource.CloudApps;
        }

        if (id.Equals(ApiResource.Graph.Id, StringComparison.OrdinalIgnoreCase) || name.Equals("https://graph.microsoft.com", StringComparison.OrdinalIgnoreCase))
        {
            return ApiResource.Graph;
        }

        return applications.FindApi(name) is { } api
            ? new ApiResource(api.ClientId, api.IdentifierUri!.OriginalString, [DirectorySeed.ApiScope])
            : throw new IssuerException(ScopeErrors.UnknownResource(name));
    }

    private static string[] Split(string scope) => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } scopes
        ? scopes
        : throw new IssuerException(RequestErrors.MissingParameter("scope"));

    private static (string Resource, string Permission) SplitOne(string scope)
    {
        var at = scope.LastIndexOf('/');
        return at == 0 || at == scope.Length - 1
            ? throw new IssuerException(ScopeErrors.Invalid(scope))
            : at < 0 ? ("", scope) : (scope[..at], scope[(at + 1)..]);
    }
}
