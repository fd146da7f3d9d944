namespace Specwright.Emission.Docs;

/// <summary>A part of a text in CommonMark.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its lines, joined; code keeps them apart.</param>
internal sealed record DocBlock(DocBlockKind Kind, string Text);

/// <summary>The parts that a doc comment tells apart.</summary>
internal enum DocBlockKind
{
    Paragraph,
    Item,
    Code,
}
