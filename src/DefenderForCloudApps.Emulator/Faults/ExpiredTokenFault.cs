using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>
/// The access token of a request is treated as expired, from this request on and whatever it says itself: 401. Another
/// token is accepted.
/// </summary>
public sealed record ExpiredTokenFault : Fault
{
    private const string Reason = "The token has expired.";

    internal static readonly FaultKind Kind = new(
        "expired-token",
        "401: the request's token has expired, for good",
        "",
        FaultPath.Api,
        static _ => new ExpiredTokenFault());

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override bool Meets(HttpContext context) => PresentedToken.Of(context.Request) is not null;

    internal override Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        context.RequestServices.GetRequiredService<RefusedTokens>().Add(PresentedToken.Of(context.Request)!, Reason);
        return TokenRefusal.WriteAsync(context, Reason);
    }
}
