using System.Runtime.CompilerServices;

namespace Specwright.Reading;

/// <summary>What the compiler of methods is told.</summary>
internal static class Jit
{
    /// <summary>
    /// Compiles a method well at once. A compiler reads a document once, and the code that .NET begins with, until it has
    /// seen what is worth more, takes ten times as long. .NET Standard 2.0 has no name for it, and what does not know it
    /// passes over it.
    /// </summary>
    public const MethodImplOptions Hot = (MethodImplOptions)512;
}
