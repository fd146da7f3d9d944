namespace Specwright.Planning.Plans;

/// <summary>What a doc comment says, in the document's own CommonMark.</summary>
/// <param name="Summary">The first thing to know.</param>
/// <param name="Remarks">The rest, if any.</param>
internal sealed record DocPlan(string Summary, string? Remarks = null);
