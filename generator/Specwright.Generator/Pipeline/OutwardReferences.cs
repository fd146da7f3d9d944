using System;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>
/// Tells whether a document refers to others at all. Most do not, and then an edit of another document of the project
/// need not reach their clients. In doubt the answer is yes, which costs time and nothing else.
/// </summary>
internal static class OutwardReferences
{
    public static bool AnyIn(DocumentNode? node) => node switch
    {
        ObjectNode value => value.Members.Any(static member => IsReference(member) || AnyIn(member.Value)),
        ArrayNode array => array.Items.Any(AnyIn),
        _ => false,
    };

    private static bool IsReference(ObjectMember member) => member switch
    {
        { Name: "mapping", Value: ObjectNode mapping } => mapping.Members.Any(static target => LeadsOut(target.Value)),
        _ => member.Name.EndsWith("Ref", StringComparison.OrdinalIgnoreCase) && LeadsOut(member.Value),
    };

    private static bool LeadsOut(DocumentNode value)
        => value is ScalarNode { Text: var text } && !text.StartsWith("#", StringComparison.Ordinal);
}
