using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Files;
using Specwright.Planning.Naming;
using Specwright.Planning.Operations;
using Specwright.Planning.Types;

namespace Specwright.Planning;

/// <summary>Plans types for what the service sends on its own. They come after all others, whose names they must not take.</summary>
internal static class PayloadPlanner
{
    /// <summary>Plans the types; the names of those that bodies have.</summary>
    public static IReadOnlyList<string> Plan(ApiDescription description, TypeCatalog types)
    {
        var names = new List<string>();
        foreach (var payload in description.Payloads)
        {
            var content = payload.Body.Content;
            var media = MediaTypes.First(content, MediaTypes.IsJson) ?? content.FirstOrDefault(static form => form.Schema is not null);
            if (media?.Schema is { } schema)
            {
                var name = CSharpIdentifier.Shorten(CSharpIdentifier.Pascal(payload.Name) + "Payload");
                var type = types.Resolve(schema, new TypeHint(name, "Payload", $"The payload of `{Markdown.Code(payload.Name)}`."));
                names.AddRange(TypeGraph.Names(type));
            }
        }

        types.Complete();
        return names;
    }
}
