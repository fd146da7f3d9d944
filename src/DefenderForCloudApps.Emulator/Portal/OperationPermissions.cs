using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Access;
using Microsoft.AspNetCore.Routing;

namespace DefenderForCloudApps.Emulator.Portal;

/// <summary>Which permissions allow what: read off the operations that the server answers, so that it is what is enforced.</summary>
internal sealed class OperationPermissions(EndpointDataSource endpoints)
{
    /// <summary>An operation, and the permissions of which any one allows it.</summary>
    internal sealed record Operation(string Method, string Path, IReadOnlyList<string> Permissions, bool RefusesApplications);

    internal IReadOnlyList<Operation> All =>
    [
        .. from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
           let requires = endpoint.Metadata.GetMetadata<RequiresAttribute>()
           where requires is not null
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
           let path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/')
           orderby path, method
           select new Operation(method, path, requires.Permissions, requires.RefusesApplications),
    ];
}
