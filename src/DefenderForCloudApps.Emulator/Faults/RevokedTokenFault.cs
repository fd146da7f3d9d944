using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>
/// The access token of a request has been revoked, from this request on and although it has not expired: 401. Another
/// token is accepted.
/// </summary>
public sealed record RevokedTokenFault : Fault
{
    private const string Reason = "The token has been revoked.";

    internal static readonly FaultKind Kind = new(
        "revoked-token",
        "401: the request's token has been revoked, for good",
        "",
        FaultPath.Api,
        static _ => new RevokedTokenFault());

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override bool Meets(HttpContext context) => PresentedToken.Of(context.Request) is not null;

    internal override Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<RefusedTokens>().Add(PresentedToken.Of(context.Request)!, Reason);
        return TokenRefusal.WriteAsync(context, Reason);
    }
}
