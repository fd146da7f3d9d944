using System;
using System.Collections.Generic;
using System.Linq;
using DefenderForCloudApps.Emulator.Hosting;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Access;

/// <summary>Any one of these permissions allows the operation.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresAttribute(params string[] permissions) : Attribute, IAuthorizationFilter
{
    public IReadOnlyList<string> Permissions => permissions;

    /// <summary>
    /// No documented permission names files: an application's token is refused there, whatever it holds, unless the
    /// emulator is told otherwise.
    /// </summary>
    public bool RefusesApplications { get; init; }

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var caller = context.HttpContext.Features.Get<Caller>()!;
        var refused = RefusesApplications
            && caller.Kind == CallerKind.Application
            && !context.HttpContext.RequestServices.GetRequiredService<CloudAppsEmulatorOptions>().AllowFilesToApplications;
        if (refused || !permissions.Any(caller.Permissions.Contains))
        {
            throw ApiException.Forbidden();
        }
    }
}
