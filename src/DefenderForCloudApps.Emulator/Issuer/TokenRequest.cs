using System;
using System.Net.Http.Headers;
using System.Text;
using DefenderForCloudApps.Emulator.Issuer.Directory;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Issuer;

/// <summary>
/// A client-credentials request (RFC 6749, section 4.4). The client's id and secret stand in the form or in a Basic
/// header (section 2.3.1).
/// </summary>
internal sealed record TokenRequest(string GrantType, string Scope, string ClientId, string ClientSecret)
{
    internal static TokenRequest Read(IFormCollection form, string? authorization)
    {
        var (id, secret) = Basic(authorization) ?? (form["client_id"].ToString(), form["client_secret"].ToString());
        return new TokenRequest(form["grant_type"].ToString(), form["scope"].ToString(), id, secret);
    }

    /// <summary>The application that the request proves to be, or what is wrong with it.</summary>
    internal (EmulatedApplication? Application, IssuerError? Error) Check(DirectoryApplications applications, DirectoryCredentials credentials, DateTimeOffset now)
    {
        if (GrantType.Length == 0)
        {
            return (null, IssuerError.MissingParameter("grant_type"));
        }

        if (GrantType != "client_credentials")
        {
            return (null, IssuerError.UnsupportedGrant(GrantType));
        }

        if (ClientId.Length == 0)
        {
            return (null, IssuerError.MissingParameter("client_id"));
        }

        return applications.Find(ClientId) is { } application
            ? (application, CheckSecret(application, credentials, now) ?? CheckScope())
            : (null, IssuerError.UnknownApplication(ClientId));
    }

    private IssuerError? CheckSecret(EmulatedApplication application, DirectoryCredentials credentials, DateTimeOffset now) =>
        ClientSecret.Length == 0 ? IssuerError.NoCredential
        : credentials.ExpiryOf(application.ClientId, ClientSecret) is not { } expiry ? IssuerError.WrongSecret(application.ClientId)
        : expiry <= now ? IssuerError.ExpiredSecret(application.ClientId)
        : null;

    private IssuerError? CheckScope()
    {
        if (Scope.Length == 0)
        {
            return IssuerError.MissingParameter("scope");
        }

        if (!Scope.EndsWith("/.default", StringComparison.Ordinal))
        {
            return IssuerError.ScopeWithoutDefault(Scope);
        }

        var resource = Scope[..^"/.default".Length];
        return resource.Equals(Tenant.Resource, StringComparison.OrdinalIgnoreCase)
            || resource.Equals($"api://{Tenant.Resource}", StringComparison.OrdinalIgnoreCase)
            ? null
            : IssuerError.InvalidScope(Scope);
    }

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
