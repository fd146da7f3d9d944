using System;
using System.Diagnostics.CodeAnalysis;

namespace Specwright.Overlays.JsonPath;

/// <summary>Leaves the parser; never leaves <see cref="QueryParser"/>.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Internal to the parser.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Internal to the parser.")]
internal sealed class PathSyntaxException(string message, int position) : Exception(message)
{
    /// <summary>The offset of the character that cannot stand where it stands.</summary>
    public int Position { get; } = position;
}
