using System;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace DefenderForCloudApps.Emulator.Issuer.Authorize;

/// <summary>The parameters of an authorization request, from its address or its form (OpenID Connect Core, section 3.1.2.1).</summary>
internal sealed class AuthorizationRequest
{
    private readonly Func<string, StringValues> _read;

    private AuthorizationRequest(Func<string, StringValues> read) => _read = read;

    internal static async Task<AuthorizationRequest> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return new AuthorizationRequest(name => context.Request.Query[name]);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return new AuthorizationRequest(name => form[name]);
    }

    /// <summary>A parameter's value; empty when it is missing.</summary>
    internal string this[string name] => _read(name).ToString();

    internal string ResponseMode => this["response_mode"] is "fragment" or "form_post" ? this["response_mode"] : "query";

    /// <exception cref="IssuerException">The value is none of OpenID Connect's or Entra's.</exception>
    internal string Prompt => this["prompt"] is "" or "none" or "login" or "select_account" or "consent"
        ? this["prompt"]
        : throw new IssuerException(RequestErrors.UnsupportedPrompt(this["prompt"]));

    internal string Required(string name) =>
        this[name] is { Length: > 0 } value ? value : throw new IssuerException(RequestErrors.MissingParameter(name));

    /// <summary>Where the answer goes: the registered address that the request names, or the only one there is.</summary>
    internal string RedirectUriFor(EmulatedApplication application)
    {
        var sent = this["redirect_uri"] is { Length: > 0 } named ? named
            : application.RedirectUris is [var only] ? only.OriginalString
            : "";
        return RedirectUris.IsRegistered(application, sent) ? sent
            : throw new IssuerException(RequestErrors.RedirectMismatch(application.ClientId, sent));
    }

    /// <exception cref="IssuerException">The answer is wanted in a way that there is not.</exception>
    internal void CheckResponse()
    {
        var type = Required("response_type");
        if (type != "code")
        {
            throw new IssuerException(type.Contains("id_token", StringComparison.Ordinal)
                ? RequestErrors.IdTokenNotEnabled
                : RequestErrors.UnsupportedResponseType(type));
        }

        if (this["response_mode"] is { Length: > 0 } mode && mode != ResponseMode)
        {
            throw new IssuerException(RequestErrors.UnsupportedResponseMode(mode));
        }
    }
}
