using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace DefenderForCloudApps.Emulator.Issuer.Grants;

/// <summary>One way to get a token: what a <c>grant_type</c> of the token endpoint does.</summary>
internal interface ITokenGrant
{
    /// <summary>The values of <c>grant_type</c> that mean it.</summary>
    IReadOnlyList<string> Types { get; }

    /// <summary>Whether a user takes part, so that the address may leave the tenant open (<c>organizations</c>).</summary>
    bool IsForUsers { get; }

    /// <summary>The answer to a request of an application that has proved who it is.</summary>
    Task<JsonObject> ExecuteAsync(TokenRequest request, EmulatedApplication application);
}
