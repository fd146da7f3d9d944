using System.Collections.Immutable;
using System.Linq;
using Specwright.Generation;
using Specwright.Reading;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.Link"/> yields for a document that gets a client.</summary>
/// <param name="Client">The client to generate.</param>
/// <param name="Document">The document's nodes.</param>
/// <param name="Others">The documents that it may refer to; none when it refers to none.</param>
internal sealed record LinkedDocument(
    ClientOptions Client, DocumentReadResult Document, EquatableArray<DocumentReadResult> Others)
{
    /// <summary>The document among <paramref name="all"/> of the project; null when it gets no client.</summary>
    public static LinkedDocument? From(ReadDocument read, ImmutableArray<ReadDocument> all)
        => read is { Client: not null, Result: { Root: not null } document }
            ? new LinkedDocument(read.Client, document, read.RefersToOthers ? OthersThan(document, all) : default)
            : null;

    /// <summary>
    /// Whether what is made of one can stand for what would be made of the other, once it is revised
    /// (<see cref="StepNames.Revise"/>): the steps in between need not run for a change of what is for people alone.
    /// </summary>
    public bool Equals(LinkedDocument? other) => other is not null
        && Client.Equals(other.Client)
        && Others.Equals(other.Others)
        && Document.IsLike(other.Document);

    public override int GetHashCode() => Client.GetHashCode();

    private static EquatableArray<DocumentReadResult> OthersThan(
        DocumentReadResult document, ImmutableArray<ReadDocument> all)
        => all.Where(other => other.Path != document.Path)
            .Select(static other => other.Result)
            .OfType<DocumentReadResult>()
            .ToEquatableArray();
}
