using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Issuer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>
/// 401 with a claims challenge, until a token comes that proves the authentication context it names (Entra, "Claims
/// challenges, claims requests and client capabilities").
/// </summary>
public sealed record ClaimsChallengeFault : Fault
{
    private const string Standard = "c1";

    internal static readonly FaultKind Kind = new(
        "claims-challenge",
        "401 with claims, until a token proves them",
        "acrs=c1 (the authentication context)",
        FaultPath.Api,
        static parameters => new ClaimsChallengeFault { AuthenticationContext = parameters.Text("acrs") ?? Standard });

    /// <summary>The authentication context that a token must prove, <c>c1</c> to <c>c99</c>, in its claim <c>acrs</c>.</summary>
    public string AuthenticationContext { get; init; } = Standard;

    /// <summary>The claims of the challenge, as they are asked of the issuer.</summary>
    public string Claims => new JsonObject
    {
        ["access_token"] = new JsonObject
        {
            ["acrs"] = new JsonObject { ["essential"] = true, ["value"] = AuthenticationContext },
        },
    }.ToJsonString();

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters => [("acrs", AuthenticationContext)];

    internal override bool Meets(HttpContext context) =>
        PresentedToken.Of(context.Request) is { } token && !token.Proves(AuthenticationContext);

    internal override Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var address = context.RequestServices.GetRequiredService<EmulatorAddress>();
        var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes(Claims));
        context.Features.Set(new Refusal($"The token does not prove the authentication context {AuthenticationContext}."));
        context.Response.Headers.WWWAuthenticate =
            $"Bearer realm=\"\", authorization_uri=\"{address.Origin}/{Tenant.Id}/oauth2/v2.0/authorize\", error=\"insufficient_claims\", claims=\"{claims}\"";
        return context.Response.WriteDetailAsync(StatusCodes.Status401Unauthorized, "Invalid token");
    }
}
