using System;
using DefenderForCloudApps;
using DefenderForCloudApps.Authentication;
using Microsoft.Kiota.Abstractions.Authentication;
using Specwright.Runtime;

var address = new Uri("https://contoso.us2.portal.cloudappsecurity.com");
using var service = new Service();
using var client = CloudAppsClient.Create(
    address,
    new LegacyTokenAuthenticationProvider(new string('a', 64), AllowedHosts.AllClouds),
    new CloudAppsClientOptions { HttpHandler = service });

var alert = await client.Alerts.GetAsync("5f0c").ConfigureAwait(false);
Console.WriteLine($"alert {alert.Id}: {alert.Title}");

try
{
    await client.Alerts.MarkReadAsync("gone").ConfigureAwait(false);
}
catch (ApiErrorException exception)
{
    Console.WriteLine($"error {exception.ResponseStatusCode} of {exception.HttpMethod} {exception.RequestUri}");
}

using var elsewhere = CloudAppsClient.Create(
    new Uri("https://contoso.example"),
    (IAccessTokenProvider)new ClientSecretCredential(Guid.Empty.ToString(), Guid.Empty.ToString(), "not a secret"),
    new CloudAppsClientOptions());
try
{
    await elsewhere.Alerts.GetAsync("5f0c").ConfigureAwait(false);
}
catch (CloudAppsAuthenticationException exception)
{
    Console.WriteLine($"refused: {exception.Message}");
}
