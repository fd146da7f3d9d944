using Specwright.Filtering;
using Specwright.Planning;

namespace Specwright.Generation;

/// <summary>What a project says of a client that it wants.</summary>
/// <param name="Identity">What the client is called.</param>
/// <param name="Filter">Which operations it has.</param>
/// <param name="HasPayloads">Whether there are types for what webhooks and callbacks bring.</param>
public sealed record ClientOptions(ClientIdentity Identity, OperationFilter Filter, bool HasPayloads)
{
    /// <summary>The part that planning needs, which is all of it.</summary>
    public PlanOptions ToPlanOptions() => new(Identity.Namespace, Identity.Name) { Filter = Filter, HasPayloads = HasPayloads };
}
