using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json.Nodes;
using DefenderForCloudApps.Emulator.Issuer.Scopes;
using Microsoft.IdentityModel.Tokens;

namespace DefenderForCloudApps.Emulator.Issuer.Tokens;

/// <summary>Puts together the answers of the token endpoint.</summary>
internal sealed class TokenResponses(TokenIssuer tokens, RefreshTokens refreshTokens, TimeProvider time)
{
    /// <summary>The answer to an application in its own name (RFC 6749, section 4.4.3).</summary>
    internal JsonObject ForApplication(EmulatedApplication application, ApiResource resource, ClaimsRequest claims)
    {
        // The roles are those of the service: no other API of the tenant has any.
        var roles = resource.Id == Tenant.Resource ? application.Permissions : [];
        return Response(tokens.ForApplication(application, resource, roles, claims));
    }

    /// <summary>The answer to an application for a user (RFC 6749, section 5.1; OpenID Connect Core, section 3.1.3.3).</summary>
    /// <param name="application">Who gets the tokens.</param>
    /// <param name="user">Whom they speak for.</param>
    /// <param name="request">What was asked for, and how the user signed in.</param>
    /// <param name="permissions">What was consented to.</param>
    internal JsonObject ForUser(EmulatedApplication application, EmulatedUser user, UserTokenRequest request, IReadOnlyList<string> permissions)
    {
        var scopes = request.Scopes;
        var response = Response(tokens.ForUser(application, user, scopes.Resource, permissions, request.SignIn.WithMfa, request.Claims));
        response["scope"] = scopes.Granted(permissions);
        if (scopes.WantsRefreshToken)
        {
            response["refresh_token"] = refreshTokens.Issue(new RefreshToken(application.ClientId, request.SignIn, scopes, time.GetUtcNow()));
        }

        if (scopes.WantsIdToken)
        {
            response["id_token"] = tokens.IdToken(application, user, request.SignIn, request.Nonce, scopes.OpenId);
        }

        if (request.WantsClientInfo)
        {
            response["client_info"] = ClientInfo(user);
        }

        return response;
    }

    /// <summary>Whose account it is, as MSAL's caches name it.</summary>
    internal static string ClientInfo(EmulatedUser user) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(
        new JsonObject { ["uid"] = user.ObjectId, ["utid"] = Tenant.Id }.ToJsonString()));

    private static JsonObject Response(string accessToken) => new()
    {
        ["token_type"] = "Bearer",
        ["expires_in"] = (int)TokenIssuer.Lifetime.TotalSeconds - 1,
        ["ext_expires_in"] = (int)TokenIssuer.Lifetime.TotalSeconds - 1,
        ["refresh_in"] = (int)TokenIssuer.Lifetime.TotalSeconds / 2,
        ["access_token"] = accessToken,
    };
}
