using System.Collections.Generic;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace DefenderForCloudApps.Emulator.Controllers;

/// <summary>
/// The controllers, by name: they are internal, which the framework's own search passes over, and to look for them
/// would cost time at each start.
/// </summary>
internal sealed class EmulatorControllers : IApplicationFeatureProvider<ControllerFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ControllerFeature feature)
    {
        feature.Controllers.Add(typeof(ActivitiesController).GetTypeInfo());
        feature.Controllers.Add(typeof(AlertsController).GetTypeInfo());
        feature.Controllers.Add(typeof(EntitiesController).GetTypeInfo());
        feature.Controllers.Add(typeof(FilesController).GetTypeInfo());
        feature.Controllers.Add(typeof(IpRangesController).GetTypeInfo());
        feature.Controllers.Add(typeof(DiscoveryController).GetTypeInfo());
        feature.Controllers.Add(typeof(PreviewController).GetTypeInfo());
    }
}
