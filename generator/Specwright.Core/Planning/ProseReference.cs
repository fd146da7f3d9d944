using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Specwright.Model;

namespace Specwright.Planning;

/// <summary>Tells prose by where it stands: the same words in another place may stay when these change.</summary>
internal sealed class ProseReference : IEqualityComparer<Prose>
{
    public static readonly ProseReference Instance = new();

    public bool Equals(Prose x, Prose y) => ReferenceEquals(x, y);

    public int GetHashCode(Prose prose) => RuntimeHelpers.GetHashCode(prose);
}
