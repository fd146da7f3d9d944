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
    public static LinkedDocument? From(ReadDocument read, ImmutableArray<ReadDocument> all, ClientClaims claims)
        => read is { Client: not null, Result: { Root: not null } document } && claims.Allow(read.Path)
            ? new LinkedDocument(read.Client, document, read.RefersToOthers ? OthersThan(document, all) : default)
            : null;

    private static EquatableArray<DocumentReadResult> OthersThan(
        DocumentReadResult document, ImmutableArray<ReadDocument> all)
        => all.Where(other => other.Path != document.Path)
            .Select(static other => other.Result)
            .OfType<DocumentReadResult>()
            .ToEquatableArray();
}
