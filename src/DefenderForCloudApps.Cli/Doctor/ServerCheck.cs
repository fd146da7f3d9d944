using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Cli.Doctor;

/// <summary>Whether a server can be reached and shows a trusted certificate, and how its clock differs from ours.</summary>
internal sealed class ServerCheck(HttpClient client, TimeProvider clock)
{
    // Microsoft Entra refuses assertions that are five minutes off, and tokens begin and end by the issuer's clock.
    private static readonly TimeSpan s_dubious = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_tooMuch = TimeSpan.FromMinutes(5);

    /// <summary>Checks the issuer: that it describes itself where OpenID Connect Discovery 1.0 (section 4) says.</summary>
    public async Task<IReadOnlyList<CheckResult>> IssuerAsync(Uri authority, string tenantId, CancellationToken cancellationToken)
    {
        var address = new Uri(authority, $"{tenantId}/v2.0/.well-known/openid-configuration");
        var results = new List<CheckResult>();
        if (await GetAsync("issuer", address, results, cancellationToken) is not { } answer)
        {
            return results;
        }

        using (answer)
        {
            results.Add(answer.IsSuccessStatusCode && await IsDescriptionAsync(answer, cancellationToken)
                ? CheckResult.Ok("authority", $"'{address.Authority}' knows tenant '{tenantId}'.")
                : CheckResult.Fail(
                    "authority",
                    $"'{address.Authority}' does not describe tenant '{tenantId}' (status {(int)answer.StatusCode}).",
                    "Check the tenant's id and the cloud, and that no proxy answers in the issuer's place.",
                    ExitCode.SignIn));
        }

        return results;
    }

    /// <summary>Checks the API's host: any answer shows that it is there.</summary>
    public async Task<IReadOnlyList<CheckResult>> ApiAsync(Uri apiUrl, CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        using var answer = await GetAsync("API host", apiUrl, results, cancellationToken);
        return results;
    }

    private async Task<HttpResponseMessage?> GetAsync(
        string name, Uri address, List<CheckResult> results, CancellationToken cancellationToken)
    {
        var proxy = HttpClient.DefaultProxy.IsBypassed(address) ? null : HttpClient.DefaultProxy.GetProxy(address);
        var way = proxy is null || proxy == address ? "" : $" through the proxy '{proxy.Authority}'";
        try
        {
            var before = clock.GetUtcNow();
            var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            results.Add(CheckResult.Ok(name, $"'{address.Authority}' answers{way}."));
            if (answer.Headers.Date is { } date)
            {
                results.Add(Clock(name, date - before));
            }

            return answer;
        }
        catch (HttpRequestException exception)
        {
            var untrusted = exception.HttpRequestError == HttpRequestError.SecureConnectionError;
            results.Add(CheckResult.Fail(
                name,
                untrusted
                    ? $"'{address.Authority}' did not prove who it is with a trusted certificate{way}."
                    : $"'{address.Authority}' could not be reached{way}: {exception.HttpRequestError}.",
                untrusted
                    ? "Check the address, a proxy that opens TLS, and the certificate if you pinned one."
                    : "Check the network, the firewall, HTTPS_PROXY and the address.",
                ExitCode.Service));
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            results.Add(CheckResult.Fail(
                name, $"'{address.Authority}' did not answer in time{way}.", "Check the network, the firewall and HTTPS_PROXY.", ExitCode.Service));
            return null;
        }
    }

    private static CheckResult Clock(string name, TimeSpan difference)
    {
        var off = string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(difference.TotalSeconds):0} seconds");
        var found = $"This machine's clock is {off} {(difference < TimeSpan.Zero ? "ahead of" : "behind")} that of the {name}.";
        const string advice = "Have the clock set by NTP (timedatectl set-ntp true; w32tm /resync).";
        return difference.Duration() switch
        {
            var by when by >= s_tooMuch => CheckResult.Fail($"clock ({name})", found, advice, ExitCode.SignIn),
            var by when by >= s_dubious => CheckResult.Warn($"clock ({name})", found, advice),
            _ => CheckResult.Ok($"clock ({name})", $"This machine's clock agrees with that of the {name}."),
        };
    }

    private static async Task<bool> IsDescriptionAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("token_endpoint", out _);
        }
        catch (Exception exception) when (exception is JsonException or HttpRequestException or System.IO.IOException)
        {
            return false;
        }
    }
}
