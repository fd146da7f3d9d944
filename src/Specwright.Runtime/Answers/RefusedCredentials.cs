using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Specwright.Runtime.Http;

namespace Specwright.Runtime.Answers;

/// <summary>What a 401 or 403 can be told about beyond what the service says.</summary>
internal sealed class RefusedCredentials
{
    private readonly HttpStatusCode _status;
    private readonly OperationSecurity? _security;
    private readonly bool _isAnonymous;

    public RefusedCredentials(HttpResponseMessage response, RequestInformation? request, OperationSecurity? security)
    {
        _status = response.StatusCode;
        _security = security;
        _isAnonymous = request is null;
        Granted = request?.GetRequestOption<GrantedScopes>();
        bool isAnswered = request?.GetRequestOption<ClaimsAnswered>() is not null;
        string? claims = BearerChallenge.ClaimsOf(response);
        if (claims is not null || (isAnswered && _status == HttpStatusCode.Unauthorized))
        {
            Challenge = new ClaimsChallenge(claims, isAnswered);
        }
    }

    public GrantedScopes? Granted { get; }

    public ClaimsChallenge? Challenge { get; }

    /// <summary>A sentence, or null when there is nothing to add.</summary>
    public string? Explain() => (_status, Challenge) switch
    {
        (HttpStatusCode.Forbidden, _) => ExplainScopes(),
        (_, { IsAnswered: true, Claims: not null }) =>
            "The service demands more of the token again, although one was acquired for the claims that it demanded before: "
            + "sign in anew, and ask an administrator about the policy if that does not help.",
        (_, { IsAnswered: true }) =>
            "The service refused the token that was acquired for the claims it had demanded: sign in anew.",
        (_, not null) when _isAnonymous =>
            "The service demands a token, and this client signs nobody in.",
        (_, not null) =>
            "The service demands a token with more claims, and the body could not be sent again, because its stream can be "
            + $"read only once: acquire a token for {nameof(ApiErrorException.ClaimsChallenge)}.{nameof(ClaimsChallenge.Claims)}, "
            + "then call again with the whole body.",
        (HttpStatusCode.Unauthorized, null) => Granted?.Doubt,
        _ => null,
    };

    private string? ExplainScopes()
    {
        List<string> needed = [.. (_security?.Alternatives ?? [])
            .Select(static alternative => string.Join(" with ", alternative.SelectMany(static requirement => requirement.Scopes)))
            .Where(static scopes => scopes.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)];
        if (needed.Count == 0)
        {
            return Granted is null ? null : $"It is only known that {Granted}.";
        }

        string needs = $"It needs {string.Join(" or ", needed)}";
        return Granted is null ? $"{needs}." : $"{needs}; {Granted}{Reason(needed)}.";
    }

    // Having what is needed and being refused points to how the credentials were obtained.
    private string Reason(List<string> needed)
    {
        if (Granted?.Scopes is not { } scopes || !scopes.Intersect(needed, StringComparer.OrdinalIgnoreCase).Any())
        {
            return string.Empty;
        }

        IEnumerable<string> ways = _security!.Alternatives
            .Select(static alternative => string.Join(" with ", alternative.Select(static requirement => $"'{requirement.Scheme.Name}'")))
            .Distinct(StringComparer.Ordinal);
        return $", so it is refused for another reason: the rights of who signed in, or the way, which is to be {string.Join(" or ", ways)}";
    }
}
