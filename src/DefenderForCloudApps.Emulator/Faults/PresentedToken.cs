using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>The access token that a request came with. It is looked into here, not checked: that is the API's part.</summary>
internal sealed class PresentedToken
{
    private readonly string _value;

    private PresentedToken(string value) => _value = value;

    internal string Hash => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(_value)));

    internal static PresentedToken? Of(HttpRequest request) =>
        request.Headers.Authorization.ToString().Split(' ', 2, StringSplitOptions.TrimEntries) is [_, { Length: > 0 } value]
            ? new PresentedToken(value)
            : null;

    /// <summary>Whether it proves the authentication context, as its claim <c>acrs</c> says.</summary>
    internal bool Proves(string authenticationContext)
    {
        var handler = new JsonWebTokenHandler();
        return handler.CanReadToken(_value)
            && handler.ReadJsonWebToken(_value).Claims.Any(claim => claim.Type == "acrs" && claim.Value == authenticationContext);
    }
}
