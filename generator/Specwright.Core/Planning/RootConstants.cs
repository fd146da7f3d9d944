using System.Collections.Generic;
using Specwright.Model;
using Specwright.Planning.Operations;
using Specwright.Planning.Plans;

namespace Specwright.Planning;

/// <summary>What the root client tells of its document.</summary>
internal static class RootConstants
{
    public static EquatableArray<ConstantPlan> Of(ApiDescription description)
    {
        var constants = new List<ConstantPlan>();
        if (!description.Servers.IsEmpty)
        {
            var server = description.Servers[0];
            constants.Add(new ConstantPlan(
                "DefaultBaseUrl",
                ServerAddress.Of(server),
                Docs.Of(null, server.Description, "The address of the API that its document gives first.")));
        }

        constants.Add(new ConstantPlan(
            "DocumentVersion", description.Version, new DocPlan("The version of the document that this client was generated from.")));
        constants.Add(new ConstantPlan(
            "DocumentHash", description.ContentHash, new DocPlan("The SHA-256 of that document's text.")));
        return constants.ToEquatableArray();
    }
}
