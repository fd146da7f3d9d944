using System.Collections.Generic;
using System.Linq;
using Specwright.Generation;
using Specwright.Planning;

namespace Specwright.Generator.Pipeline;

/// <summary>What <see cref="StepNames.File"/> yields: a file of a client.</summary>
/// <param name="DocumentPath">The path of the document that the client is generated from.</param>
/// <param name="Client">The client.</param>
/// <param name="Plan">What the file holds.</param>
internal sealed record ClientFile(string DocumentPath, ClientIdentity Client, FilePlan Plan)
{
    public static IEnumerable<ClientFile> AllOf(PlannedClient client)
        => client.Files.Select(plan => new ClientFile(client.Path, client.Client, plan));
}
