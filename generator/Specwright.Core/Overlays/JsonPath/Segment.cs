using System.Collections.Generic;

namespace Specwright.Overlays.JsonPath;

/// <summary>A step from nodes to their children, or to all of their descendants (RFC 9535, section 2.5).</summary>
internal sealed record Segment(bool IsDescendant, IReadOnlyList<Selector> Selectors);
