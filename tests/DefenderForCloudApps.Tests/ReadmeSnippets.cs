using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Kiota.Authentication.Azure;

namespace DefenderForCloudApps.Tests;

/// <summary>The README's code about the SDK, so that it compiles; <see cref="ReadmeTests"/> compares it with the README.</summary>
internal static class ReadmeSnippets
{
    public static async Task ListAlertsAsync(string tenantId, string clientId, string clientSecret)
    {
        using var client = CloudAppsClient.Create(
            new Uri("https://contoso.us2.portal.cloudappsecurity.com/api"),
            new ClientSecretCredential(tenantId, clientId, clientSecret));

        var open = new AlertListRequest
        {
            Filters = new AlertFilters
            {
                AlertOpen = new() { Eq = true },
                Severity = new() { Eq = [AlertSeverity.High] },
                Date = new() { GteNDays = 7 },
            },
            SortField = AlertSortField.Date,
            SortDirection = SortDirection.Desc,
        };

        await foreach (Alert alert in client.Alerts.ListAsync(open))
        {
            Console.WriteLine($"{alert.Timestamp:u}  {alert.SeverityValue}  {alert.Title}");
        }
    }

    public static void AddServices(IServiceCollection services, string tenantId, string clientId, string clientSecret)
    {
        services.AddCloudAppsClient(
            new Uri("https://contoso.us2.portal.cloudappsecurity.com/api"),
            provider => new ClientSecretCredential(tenantId, clientId, clientSecret));
    }

    public static async Task UseTokenCredentialAsync(Azure.Core.TokenCredential credential, Uri apiUrl)
    {
        using var tokens = new AzureIdentityAccessTokenProvider(
            credential, scopes: $"{CloudAppsCloud.Public.ResourceId}/.default");
        using var client = CloudAppsClient.Create(apiUrl, tokens);
        await client.Alerts.ListPageAsync();
    }
}
