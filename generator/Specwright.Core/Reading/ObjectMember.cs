namespace Specwright.Reading;

/// <summary>A name and its value in an <see cref="ObjectNode"/>.</summary>
public sealed class ObjectMember
{
    internal ObjectMember(string name, TextSpan nameSpan, DocumentNode value)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
    }

    /// <summary>The name, unescaped.</summary>
    public string Name { get; }

    /// <summary>Where the name stands, quotes included.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The value.</summary>
    public DocumentNode Value { get; }
}
