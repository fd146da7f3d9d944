namespace Specwright.Runtime;

/// <summary>
/// What a service demands of a token before it accepts a call: a 401 with <c>WWW-Authenticate: Bearer …, claims="…"</c>
/// (<see href="https://learn.microsoft.com/entra/identity-platform/claims-challenge">Claims challenges</see>).
/// </summary>
public sealed class ClaimsChallenge
{
    internal ClaimsChallenge(string? claims, bool isAnswered) => (Claims, IsAnswered) = (claims, isAnswered);

    /// <summary>
    /// The claims to be handed to the issuer, as JSON (OpenID Connect Core, section 5.5); null when the service refused
    /// the token that was acquired for them without naming new ones.
    /// </summary>
    public string? Claims { get; }

    /// <summary>
    /// Whether the call was already sent a second time, with a token that was acquired for the claims. It was not when
    /// its body is a stream that can be read only once.
    /// </summary>
    public bool IsAnswered { get; }
}
