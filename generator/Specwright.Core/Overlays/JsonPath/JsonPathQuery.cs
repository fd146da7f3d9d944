using System.Collections.Generic;
using System.Linq;

namespace Specwright.Overlays.JsonPath;

/// <summary>A JSONPath query (RFC 9535, section 2).</summary>
/// <param name="IsRelative">Whether it starts at the current node of a filter (<c>@</c>), and not at the document (<c>$</c>).</param>
/// <param name="Segments">The steps, in order.</param>
internal sealed record JsonPathQuery(bool IsRelative, IReadOnlyList<Segment> Segments)
{
    /// <summary>Whether it selects one node at most (section 2.3.5.1).</summary>
    public bool IsSingular => Segments.All(static segment =>
        segment is { IsDescendant: false, Selectors: [NameSelector or IndexSelector] });
}
