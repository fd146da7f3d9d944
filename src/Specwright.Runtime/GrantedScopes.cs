using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime;

/// <summary>
/// What the credentials of a request allow, as far as that is known. An authentication provider puts it on the request,
/// and the error of a refused call names it: <see cref="ApiErrorException.GrantedScopes"/>.
/// </summary>
public sealed class GrantedScopes : IRequestOption
{
    private readonly string _words;

    private GrantedScopes(IReadOnlyList<string>? scopes, string words) => (Scopes, _words) = (scopes, words);

    /// <summary>The scopes or roles; null when the credentials do not list them.</summary>
    public IReadOnlyList<string>? Scopes { get; }

    /// <summary>
    /// Why the credentials may be refused whatever they allow, in a sentence without a secret, such as that they are meant
    /// for another service; null when nothing points to that. The error of a 401 names it.
    /// </summary>
    public string? Doubt { get; private init; }

    /// <summary>Credentials that list what they allow, such as a token with the claim <c>scp</c> or <c>roles</c>.</summary>
    /// <param name="scopes">The scopes or roles; none when they allow nothing.</param>
    /// <param name="doubt">See <see cref="Doubt"/>.</param>
    /// <returns>The option.</returns>
    public static GrantedScopes Of(IEnumerable<string> scopes, string? doubt = null)
    {
        string[] listed = [.. scopes];
        string words = listed.Length == 0 ? "the token has no permission" : $"the token has {string.Join(", ", listed)}";
        return new GrantedScopes(listed, words) { Doubt = doubt };
    }

    /// <summary>Credentials that do not list what they allow.</summary>
    /// <param name="words">What is known of them, such as <c>the key has the rights of its owner</c>; without a secret.</param>
    /// <returns>The option.</returns>
    public static GrantedScopes Unlisted(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return new GrantedScopes(null, words);
    }

    /// <summary>What is known, in words without a capital or a full stop.</summary>
    /// <returns>For instance <c>the token has alerts.read</c>.</returns>
    public override string ToString() => _words;
}
