using Specwright.Filtering;

namespace Specwright.Generation;

/// <summary>All that decides a generated client.</summary>
public sealed record GenerationRequest
{
    /// <summary>The OpenAPI description.</summary>
    public required SourceDocument Document { get; init; }

    /// <summary>What the client is called.</summary>
    public required ClientIdentity Client { get; init; }

    /// <summary>Which operations the client has.</summary>
    public OperationFilter Filter { get; init; } = new();

    /// <summary>Whether there are types for what the service sends on its own, in webhooks and callbacks.</summary>
    public bool HasPayloads { get; init; }

    /// <summary>What to change in the description before it is understood, in order (Overlay 1.0.0).</summary>
    public EquatableArray<SourceDocument> Overlays { get; init; }

    /// <summary>The documents that the description may refer to; no other is looked at.</summary>
    public EquatableArray<SourceDocument> References { get; init; }
}
