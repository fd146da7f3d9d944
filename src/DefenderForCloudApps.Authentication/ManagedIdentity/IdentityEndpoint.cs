using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.ManagedIdentity;

/// <summary>
/// Whether this is a place with managed identities. MSAL takes its time to find out: outside Azure it tries the metadata
/// service again and again.
/// </summary>
internal sealed class IdentityEndpoint(HttpClient httpClient, Func<string, string?> environment)
{
    // Whatever MSAL takes for a sign of App Service, Functions, Container Apps, Service Fabric, Arc, Cloud Shell or
    // Machine Learning.
    private static readonly string[] s_variables = ["IDENTITY_ENDPOINT", "MSI_ENDPOINT", "IMDS_ENDPOINT"];
    private static readonly string[] s_arcFiles =
    [
        "/opt/azcmagent/bin/himds",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "AzureConnectedMachineAgent", "himds.exe"),
    ];

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private volatile bool _isThere;

    public async Task DemandAsync(CancellationToken cancellationToken)
    {
        _isThere = _isThere || IsAnnounced() || await AnswersAsync(cancellationToken).ConfigureAwait(false);
        if (!_isThere)
        {
            throw new CredentialUnavailableException(
                "There is no managed identity here: run in Azure on a resource that has one, or sign in another way.");
        }
    }

    private bool IsAnnounced() => s_variables.Any(name => !string.IsNullOrEmpty(environment(name))) || s_arcFiles.Any(File.Exists);

    /// <summary>
    /// Whether Azure's metadata service refuses a request without its header, as it does at once. Other clouds have a
    /// service at the same address, which answers differently.
    /// </summary>
    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(s_patience);
        try
        {
            var host = environment("AZURE_POD_IDENTITY_AUTHORITY_HOST") is { Length: > 0 } other ? other : "http://169.254.169.254";
            using var response = await httpClient.GetAsync(
                new Uri(new Uri(host), "/metadata/identity/oauth2/token?api-version=2018-02-01"), limit.Token).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.BadRequest;
        }
        catch (Exception exception) when (exception is HttpRequestException or UriFormatException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
