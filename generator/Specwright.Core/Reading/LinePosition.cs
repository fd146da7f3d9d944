namespace Specwright.Reading;

/// <summary>A place in a document, both parts counted from zero, as Roslyn counts them.</summary>
/// <param name="Line">The line.</param>
/// <param name="Character">The UTF-16 code unit within the line.</param>
public readonly record struct LinePosition(int Line, int Character)
{
    /// <summary>The place as an editor shows it, both parts counted from one.</summary>
    public override string ToString() => $"{Line + 1}:{Character + 1}";
}
