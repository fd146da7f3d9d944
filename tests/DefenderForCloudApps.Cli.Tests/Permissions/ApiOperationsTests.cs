using System;
using System.Linq;
using System.Reflection;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Cli.Permissions;
using Xunit;

namespace DefenderForCloudApps.Cli.Tests.Permissions;

public sealed class ApiOperationsTests
{
    [Fact]
    public void Of_TheClient_HasEveryOperationOfTheReference()
    {
        using var client = CloudAppsClient.Create(
            new Uri(CloudAppsClient.DefaultBaseUrl), new LegacyTokenAuthenticationProvider(new string('a', 64), AllowedHosts.AllClouds));

        // A list by query is the same operation in another form; what the reference does not name may go away.
        var requests = typeof(CloudAppsClient).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(area => area.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal) && area.PropertyType != typeof(PreviewClient))
            .SelectMany(area => area.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Count(method => method.Name.StartsWith("Create", StringComparison.Ordinal)
                && method.Name.EndsWith("Request", StringComparison.Ordinal)
                && !method.Name.Contains("ByQuery", StringComparison.Ordinal));

        Assert.Equal(requests, ApiOperations.Of(client).Count);
    }
}
