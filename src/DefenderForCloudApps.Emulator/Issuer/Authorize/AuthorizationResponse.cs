using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>
/// Takes the browser back to the application with an answer (RFC 6749, sections 4.1.2 and 4.1.2.1), in the way that it
/// wants (OAuth 2.0 Multiple Response Type Encoding Practices; OAuth 2.0 Form Post Response Mode).
/// </summary>
internal sealed class AuthorizationResponse(string redirectUri, string mode, string state)
{
    internal string RedirectUri => redirectUri;

    internal Task SendAsync(HttpContext context, params (string Name, string? Value)[] fields)
    {
        var present = fields.Append(("state", state)).Where(static field => !string.IsNullOrEmpty(field.Item2)).ToList();
        if (mode == "form_post")
        {
            IReadOnlyDictionary<string, string> values = present.ToDictionary(static field => field.Item1, static field => field.Item2!);
            return new RazorComponentResult<FormPostPage>(new { Action = redirectUri, Fields = values }).ExecuteAsync(context);
        }

        var answer = string.Join('&', present.Select(static field => $"{field.Item1}={Uri.EscapeDataString(field.Item2!)}"));
        var separator = mode == "fragment" ? '#' : redirectUri.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(redirectUri + separator + answer);
        return Task.CompletedTask;
    }

    internal Task FailAsync(HttpContext context, IssuerError error)
    {
        IssuerResponse.Note(context, error);
        return SendAsync(
            context,
            ("error", error.Error),
            ("error_subcode", error.SubError),
            ("error_description", error.Sentence),
            ("error_uri", $"https://login.microsoftonline.com/error?code={error.Code}"),
            ("claims", error.Claims));
    }
}
