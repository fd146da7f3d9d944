using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Authentication.Federation;

/// <summary>A token in a file.</summary>
internal sealed class TokenFile(string? path, Func<string, string?> environment) : FederatedToken
{
    private const string Variable = "AZURE_FEDERATED_TOKEN_FILE";

    internal override async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        var file = path ?? environment(Variable);
        if (string.IsNullOrWhiteSpace(file))
        {
            throw new CredentialUnavailableException(
                $"There is no workload identity here, because {Variable} is not set: set it, or name the token's file.");
        }

        try
        {
            var token = (await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)).Trim();
            return token.Length > 0
                ? token
                : throw new CloudAppsAuthenticationException($"The workload's token file '{file}' is empty: see what writes it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CloudAppsAuthenticationException(
                $"The workload's token file '{file}' cannot be read: check the path and its permissions.", exception);
        }
    }
}
