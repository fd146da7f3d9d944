using System.Linq;
using Specwright.Model;
using Specwright.Reading;
using Xunit;

namespace Specwright.Core.Tests.Reading;

/// <summary>Reads a text in which every fault is expected.</summary>
internal static class ReadAssert
{
    /// <summary>Reads a text that has no fault and returns its root.</summary>
    public static DocumentNode Valid(string text)
    {
        var result = DocumentReader.Read("api", text);
        Assert.Empty(result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return Assert.IsAssignableFrom<DocumentNode>(result.Root);
    }

    /// <summary>Reads a text whose faults, as <c>line:column-line:column id</c>, are exactly those listed.</summary>
    public static DocumentNode? Faulty(string text, params string[] faults)
    {
        var result = DocumentReader.Read("api", text);
        Assert.Equal(
            faults,
            result.Diagnostics.Select(fault => $"{Describe(fault.Location)} {fault.Rule.Id}"));
        return result.Root;
    }

    private static string Describe(SourceLocation place) =>
        $"{place.StartLine + 1}:{place.StartColumn + 1}-{place.EndLine + 1}:{place.EndColumn + 1}";

    /// <summary>The part of the text that the node at the path of names and indexes covers.</summary>
    public static string Covered(string text, params object[] path)
    {
        var node = path.Aggregate(
            Valid(text),
            (parent, step) => step is int index ? ((ArrayNode)parent).Items[index] : ((ObjectNode)parent)[(string)step]!);
        return text.Substring(node.Span.Start, node.Span.Length);
    }
}
