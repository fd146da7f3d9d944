namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>What is wrong with the scopes of a request.</summary>
internal static class ScopeErrors
{
    internal static IssuerError Invalid(string scope) => new(
        400, "invalid_scope", 70011, $"The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope {scope} is not valid.");

    internal static IssuerError WithoutDefault(string scope) => new(
        400, "invalid_scope", 1002012, $"The provided value for scope {scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).");

    internal static IssuerError DefaultWithOthers(string scope) => new(
        400, "invalid_scope", 70011, $"The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. .default scope can't be combined with resource-specific scopes: {scope}.");

    internal static IssuerError SeveralResources(string scope) => new(
        400, "invalid_request", 28000, $"Provided value for the input parameter scope is not valid because it contains more than one resource. Scope {scope} is not valid.");

    internal static IssuerError UnknownResource(string resource) => new(
        400, "invalid_resource", 500011, $"The resource principal named {resource} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.");

    internal static IssuerError UnknownPermission(EmulatedApplication application, string scope, string resource) => new(
        400, "invalid_client", 650053, $"The application '{application.Name}' asked for scope '{scope}' that doesn't exist on the resource '{resource}'. Contact the app vendor.");
}
