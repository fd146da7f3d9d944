using System.Collections.Generic;

namespace Specwright.Modelling;

/// <summary>What a reference names.</summary>
/// <param name="Target">The value, which may be a reference again.</param>
/// <param name="Names">The names on the way from the document's root to it.</param>
internal sealed record ResolvedReference(Element Target, IReadOnlyList<string> Names);
