using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Specwright.Model;

namespace Specwright.Planning.Types;

/// <summary>
/// Tells schemas by where they are and not by what is in them: they compare by all of it, which takes as long as looking
/// at it again.
/// </summary>
internal sealed class SchemaReference : IEqualityComparer<Schema>
{
    public static readonly SchemaReference Instance = new();

    public bool Equals(Schema x, Schema y) => ReferenceEquals(x, y);

    public int GetHashCode(Schema schema) => RuntimeHelpers.GetHashCode(schema);
}
