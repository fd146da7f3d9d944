namespace Specwright.Reading;

/// <summary>A name and its value in an <see cref="ObjectNode"/>.</summary>
/// <param name="Name">The name, unescaped.</param>
/// <param name="NameSpan">Where the name stands, quotes included.</param>
/// <param name="Value">The value.</param>
public readonly record struct ObjectMember(string Name, TextSpan NameSpan, DocumentNode Value);
