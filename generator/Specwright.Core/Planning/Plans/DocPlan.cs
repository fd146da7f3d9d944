namespace Specwright.Planning.Plans;

/// <summary>What a doc comment says, in the document's own CommonMark.</summary>
/// <param name="Summary">The first thing to know.</param>
/// <param name="Remarks">The rest, if any.</param>
internal sealed record DocPlan(string Summary, string? Remarks = null)
{
    /// <summary>What it was made of, where it can be made anew; of no account for what the doc comment says.</summary>
    public DocOrigin? Origin { get; init; }

    public bool Equals(DocPlan? other) => other is not null
        && string.Equals(Summary, other.Summary, System.StringComparison.Ordinal)
        && string.Equals(Remarks, other.Remarks, System.StringComparison.Ordinal);

    public override int GetHashCode() => System.StringComparer.Ordinal.GetHashCode(Summary);
}
