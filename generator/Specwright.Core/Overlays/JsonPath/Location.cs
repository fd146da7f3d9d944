using Specwright.Reading;

namespace Specwright.Overlays.JsonPath;

/// <summary>
/// A node and the way to it (RFC 9535, section 2.7): the same node may stand in several places, as with a YAML alias.
/// </summary>
/// <param name="Parent">The object or array that it is in; null at the root.</param>
/// <param name="Name">The name of its member, in an object.</param>
/// <param name="Index">Its place, in an array.</param>
/// <param name="Node">The node.</param>
internal sealed record Location(Location? Parent, string? Name, int Index, DocumentNode Node)
{
    public static Location Root(DocumentNode node) => new(null, null, 0, node);
}
