namespace Specwright.Reading;

/// <summary>A stretch of a document's text, in UTF-16 code units, as Roslyn counts them.</summary>
/// <param name="Start">The offset of the first code unit.</param>
/// <param name="Length">The number of code units; zero marks a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The stretch from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
