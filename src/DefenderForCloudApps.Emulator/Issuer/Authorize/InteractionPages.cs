using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using DefenderForCloudApps.Emulator.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>Shows the pages of an interaction, with the fields that bring their forms back to it.</summary>
internal static class InteractionPages
{
    /// <summary>Where the pages' forms are posted.</summary>
    internal const string Action = $"/{Tenant.Id}/login";

    internal static Task SignInAsync(HttpContext context, string flow, Interaction interaction, EmulatedApplication application, string? username, IssuerError? error) =>
        new RazorComponentResult<SignInPage>(new
        {
            Application = application.Name,
            Username = username,
            Error = Text(context, error),
            Action,
            Fields = Fields(flow, "credentials"),
            RedirectUri = interaction.Destination,
        }).ExecuteAsync(context);

    internal static Task MfaAsync(HttpContext context, string flow, Interaction interaction, EmulatedUser user, IssuerError? error) =>
        new RazorComponentResult<MfaPage>(new
        {
            Username = user.UserPrincipalName,
            Error = Text(context, error),
            Action,
            Fields = Fields(flow, "code"),
            RedirectUri = interaction.Destination,
        }).ExecuteAsync(context);

    internal static Task ConsentAsync(
        HttpContext context, string flow, Interaction interaction, EmulatedApplication application, EmulatedUser user, IReadOnlyList<string> asked) =>
        new RazorComponentResult<ConsentPage>(new
        {
            Application = application.Name,
            Username = user.UserPrincipalName,
            Permissions = (IReadOnlyList<ConsentedPermission>)[.. asked.Select(PermissionMeaning.Describe)],
            NeedsAdministrator = interaction.NeedsAdministrator(user, asked),
            MayConsentForOrganization = interaction.MayConsentForOrganization(user),
            Action,
            Fields = Fields(flow, "consent"),
            RedirectUri = interaction.Destination,
        }).ExecuteAsync(context);

    /// <summary>A page that ends it: there is nobody to send the error to, or nobody who could do anything about it.</summary>
    internal static Task ErrorAsync(HttpContext context, IssuerError error)
    {
        IssuerResponse.Note(context, error);
        return MessageAsync(context, 400, "Sign-in did not work", error.Description, $"AADSTS{error.Code}");
    }

    internal static Task MessageAsync(HttpContext context, int status, string title, string text, string? code = null) =>
        new RazorComponentResult<MessagePage>(new { Title = title, Text = text, IsError = code is not null, Code = code }) { StatusCode = status }
            .ExecuteAsync(context);

    private static string? Text(HttpContext context, IssuerError? error)
    {
        if (error is null)
        {
            return null;
        }

        IssuerResponse.Note(context, error);
        return $"{error.Description} (AADSTS{error.Code})";
    }

    private static Dictionary<string, string> Fields(string flow, string step) => new() { ["flow"] = flow, ["step"] = step };
}
