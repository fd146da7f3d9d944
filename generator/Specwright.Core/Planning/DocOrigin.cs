using Specwright.Model;

namespace Specwright.Planning;

/// <summary>What a doc comment is made of: see <see cref="Docs.Of(DocOrigin, string)"/>.</summary>
/// <param name="Prose">What the document says.</param>
/// <param name="Fallback">What is said first where that begins with nothing that says anything.</param>
/// <param name="IsBorrowed">Whether it was said of another schema, and only its first paragraph counts.</param>
/// <param name="Further">What follows it.</param>
internal sealed record DocOrigin(Prose Prose, string Fallback, bool IsBorrowed = false, string? Further = null);
