using System;
using System.Net.Http.Headers;
using System.Text;
using DefenderForCloudApps.Emulator.Issuer.Errors;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>
/// A request of the token endpoint. The client's id and secret stand in the form or in a Basic header (RFC 6749,
/// section 2.3.1). It holds secrets: no part of it is printed.
/// </summary>
internal sealed class TokenRequest
{
    private readonly IFormCollection _form;

    internal TokenRequest(IFormCollection form, string? authorization, string tenant)
    {
        (_form, Tenant) = (form, tenant);
        (ClientId, ClientSecret) = Basic(authorization) ?? (this["client_id"], this["client_secret"]);
    }

    /// <summary>The tenant as the address names it.</summary>
    internal string Tenant { get; }

    internal string ClientId { get; }

    internal string ClientSecret { get; }

    internal string Scope => this["scope"];

    internal bool WantsClientInfo => this["client_info"] == "1";

    internal ClaimsRequest Claims => ClaimsRequest.Parse(this["claims"]);

    /// <summary>A parameter's value; empty when it is missing.</summary>
    internal string this[string name] => _form[name].ToString();

    /// <exception cref="IssuerException">The parameter is missing (900144).</exception>
    internal string Required(string name) =>
        this[name] is { Length: > 0 } value ? value : throw new IssuerException(RequestErrors.MissingParameter(name));

    private static (string Id, string Secret)? Basic(string? authorization)
    {
        if (!AuthenticationHeaderValue.TryParse(authorization, out var header)
            || !header.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase)
            || header.Parameter is not { Length: > 0 } parameter)
        {
            return null;
        }

        var bytes = new byte[parameter.Length];
        return Convert.TryFromBase64String(parameter, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var id, var secret]
            ? (Uri.UnescapeDataString(id), Uri.UnescapeDataString(secret))
            : null;
    }
}
