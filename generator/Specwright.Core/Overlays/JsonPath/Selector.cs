namespace Specwright.Overlays.JsonPath;

/// <summary>What a segment selects of the children of a node (RFC 9535, section 2.3).</summary>
internal abstract record Selector;

/// <summary>The member of this name.</summary>
internal sealed record NameSelector(string Name) : Selector;

/// <summary>All children.</summary>
internal sealed record WildcardSelector : Selector;

/// <summary>The element at this place, from the end where it is negative.</summary>
internal sealed record IndexSelector(long Index) : Selector;

/// <summary>The elements from one place up to another.</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : Selector;

/// <summary>The children for which the expression is true.</summary>
internal sealed record FilterSelector(FilterExpression Expression) : Selector;
