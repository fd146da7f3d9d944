using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime;

/// <summary>
/// The security requirements of an operation (OpenAPI, Security Requirement Object): alternatives, of which a caller
/// fulfils one. They travel with each request, so that an authentication provider can ask for just those scopes:
/// <c>request.GetRequestOption&lt;OperationSecurity&gt;()</c>.
/// </summary>
/// <remarks>Immutable: each method returns a new object.</remarks>
public sealed class OperationSecurity : IRequestOption
{
    private readonly IReadOnlyList<SchemeRequirement>[] _alternatives;

    /// <summary>Starts without alternatives; to be followed by <see cref="Or"/>.</summary>
    public OperationSecurity()
        : this([])
    {
    }

    private OperationSecurity(IReadOnlyList<SchemeRequirement>[] alternatives) => _alternatives = alternatives;

    /// <summary>The alternatives. All schemes of one are needed together; one without schemes is anonymous access.</summary>
    public IReadOnlyList<IReadOnlyList<SchemeRequirement>> Alternatives => _alternatives;

    /// <summary>Adds an alternative.</summary>
    /// <param name="scheme">Its security scheme.</param>
    /// <param name="scopes">The scopes or roles needed.</param>
    /// <returns>The requirements with it.</returns>
    public OperationSecurity Or(SecurityScheme scheme, params string[] scopes)
        => new([.. _alternatives, [new SchemeRequirement(scheme, scopes)]]);

    /// <summary>Adds a scheme to the last alternative: both are needed.</summary>
    /// <param name="scheme">The security scheme.</param>
    /// <param name="scopes">The scopes or roles needed.</param>
    /// <returns>The requirements with it.</returns>
    /// <exception cref="InvalidOperationException">There is no alternative yet.</exception>
    public OperationSecurity And(SecurityScheme scheme, params string[] scopes)
        => _alternatives is [.. var others, var last]
            ? new([.. others, [.. last, new SchemeRequirement(scheme, scopes)]])
            : throw new InvalidOperationException("Or must come first.");

    /// <summary>Adds the alternative to use no scheme at all.</summary>
    /// <returns>The requirements with it.</returns>
    public OperationSecurity OrAnonymous() => new([.. _alternatives, []]);

    /// <summary>The names of the schemes: <c>'key', or 'oauth' with 'app', or nothing</c>.</summary>
    /// <returns>The requirements in words.</returns>
    public override string ToString() => string.Join(", or ", _alternatives.Select(static alternative => alternative.Count == 0
        ? "nothing"
        : string.Join(" with ", alternative.Select(static requirement => $"'{requirement.Scheme.Name}'"))));
}
