using Specwright.Planning.Plans;

namespace Specwright.Planning.Files;

/// <summary>A tag's client.</summary>
/// <param name="Subject">The tag as an identifier.</param>
/// <param name="Property">The root client's property for it.</param>
/// <param name="Doc">What the tag is about.</param>
/// <param name="Plan">The client.</param>
internal sealed record TagClient(string Subject, string Property, DocPlan Doc, ClientPlan Plan);
