using Specwright.Overlays.JsonPath;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Overlays;

/// <summary>A change of a document (Overlay 1.0.0, Action Object).</summary>
/// <param name="Target">The query for what to change, as it is written.</param>
/// <param name="Query">The query.</param>
/// <param name="Update">What to merge with the target; null for an action that removes it.</param>
/// <param name="Location">The place of the query.</param>
internal sealed record OverlayAction(string Target, JsonPathQuery Query, DocumentNode? Update, SourceLocation Location);
