using System.Linq;
using Specwright.Reading;

namespace Specwright.Core.Tests.Reading;

/// <summary>Writes a tree in one line, kinds of scalars included, so that tests can compare trees as texts.</summary>
internal static class NodeText
{
    public static string Of(DocumentNode? node) => node switch
    {
        null => "nothing",
        ObjectNode obj => $"{{{string.Join(", ", obj.Members.Select(member => $"{member.Name}: {Of(member.Value)}"))}}}",
        ArrayNode array => $"[{string.Join(", ", array.Items.Select(Of))}]",
        ScalarNode { Kind: ScalarKind.String } text => $"'{text.Text}'",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode scalar => $"{scalar.Kind}({scalar.Text})",
        _ => node.GetType().Name,
    };
}
