using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Authentication;
using DefenderForCloudApps.Cli.Connection;
using DefenderForCloudApps.Cli.Errors;
using DefenderForCloudApps.Cli.Permissions;
using Specwright.Runtime;

namespace DefenderForCloudApps.Cli.Doctor;

/// <summary>Whether there is a token, what it allows, what it does not, and what the API says to it.</summary>
internal sealed class TokenCheck(CloudAppsConnection connection)
{
    public async Task<IReadOnlyList<CheckResult>> RunAsync(CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        if (connection.Tokens is not { } tokens)
        {
            results.Add(CheckResult.Warn(
                "token",
                "An API token from the portal has the rights of whoever issued it, and does not say which.",
                "Prefer an application or `mdca login`: the service is retiring these tokens."));
            results.Add(await AskApiAsync(cancellationToken));
            return results;
        }

        try
        {
            var token = await tokens.GetTokenAsync(new TokenRequest(), cancellationToken);
            results.Add(CheckResult.Ok("token", string.Create(
                CultureInfo.InvariantCulture, $"The issuer gave a token for {token.Account ?? "the application"}, until {token.ExpiresOn.UtcDateTime:HH:mm} UTC.")));
            results.AddRange(Permissions(WhoAmI.Of(token, connection)));
        }
        catch (CloudAppsAuthenticationException exception)
        {
            results.Add(CheckResult.Fail("token", exception.Message, "Mend this first, or sign in again with `mdca login`.", ExitCode.SignIn));
            return results;
        }

        results.Add(await AskApiAsync(cancellationToken));
        return results;
    }

    private IEnumerable<CheckResult> Permissions(WhoAmI who)
    {
        if (who.Permissions.Count == 0)
        {
            yield return CheckResult.Fail(
                "permissions",
                "The token has no permission.",
                "In Microsoft Entra add permissions of Microsoft Cloud App Security to the application, and grant admin consent.",
                ExitCode.Permission);
        }

        foreach (var permission in who.Permissions)
        {
            yield return CheckResult.Ok(
                $"permission {permission.Name}",
                permission.Allows.Count > 0 ? $"Allows {string.Join(", ", permission.Allows)}." : "Allows nothing of this API.");
        }

        foreach (var refused in Refused(who))
        {
            yield return refused;
        }
    }

    private IEnumerable<CheckResult> Refused(WhoAmI who)
    {
        var userContext = who.Context == "user";
        string[] granted = [.. who.Permissions.Select(permission => permission.Name)];
        return ApiOperations.Of(connection.Client)
            .Where(operation => !operation.IsAllowed(granted, userContext))
            .GroupBy(operation => string.Join(" or ", operation.PermissionsIn(userContext)), operation => operation.Name)
            .Select(group => CheckResult.Warn(
                "operations refused",
                $"These will fail: {string.Join(", ", group)}.",
                group.Key.Length > 0
                    ? $"They need {group.Key}."
                    : "No permission allows them in application context: sign in as a person."));
    }

    // A list of one record changes nothing, and needs the least that tokens usually have.
    private async Task<CheckResult> AskApiAsync(CancellationToken cancellationToken)
    {
        try
        {
            await connection.Client.Alerts.ListPageAsync(new AlertListRequest { Limit = 1 }, cancellationToken);
            return CheckResult.Ok("API", "The API answers a list of one alert.");
        }
        catch (Exception exception) when (exception is ApiCallException or CloudAppsAuthenticationException)
        {
            var (code, sentence) = Failure.Explain(exception);
            return CheckResult.Fail("API", sentence, AdviceFor(code), code);
        }
    }

    private static string AdviceFor(int code) => code switch
    {
        ExitCode.SignIn => "The issuer's token does not suit this API: check that tenant and API address belong together.",
        ExitCode.Permission => "Grant the permission, and sign in again so that the token has it.",
        ExitCode.Throttled => "Wait a minute, and run fewer programs against the tenant at the same time.",
        _ => "Check the API's address on the portal's About page, and the service's health.",
    };
}
