using System.Collections.Generic;

namespace Specwright.Runtime;

/// <summary>One security scheme that an operation needs.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Scopes">The scopes or roles needed.</param>
public sealed record SchemeRequirement(SecurityScheme Scheme, IReadOnlyList<string> Scopes);
