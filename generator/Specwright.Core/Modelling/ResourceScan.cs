using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Finds the resources and anchors of a document.</summary>
internal sealed class ResourceScan
{
    // What these hold is no schema, whatever it looks like.
    private static readonly HashSet<string> s_data =
        new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const", "value" };

    // The members of these are named by the document: "default" among them is a schema like the others.
    private static readonly HashSet<string> s_maps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "dependentSchemas", "$defs", "definitions", "schemas", "parameters", "responses",
        "headers", "requestBodies", "callbacks", "pathItems", "mediaTypes", "paths", "webhooks", "content", "encoding",
    };

    private readonly DocumentReadResult _document;
    private readonly List<SchemaResource> _found = [];
    private readonly HashSet<DocumentNode> _roots = [];
    private readonly List<string> _names = [];

    private ResourceScan(DocumentReadResult document) => _document = document;

    /// <summary>The document itself and the resources in it, in the document's order.</summary>
    public static IReadOnlyList<SchemaResource> Find(SchemaResource document)
    {
        var scan = new ResourceScan(document.Document);
        scan.Visit(document.Node, document, isMap: false);
        return [document, .. scan._found.OrderBy(resource => resource.Node.Span.Start)];
    }

    private void Visit(DocumentNode node, SchemaResource resource, bool isMap)
    {
        if (node is ArrayNode array)
        {
            for (var i = 0; i < array.Items.Count; i++)
            {
                Descend(i.ToString(System.Globalization.CultureInfo.InvariantCulture), array.Items[i], resource, isMap: false);
            }
        }
        else if (node is ObjectNode members)
        {
            var own = isMap ? resource : Identify(members, resource);
            foreach (var member in members.Members.Where(member => isMap || !IsData(member.Name)))
            {
                Descend(member.Name, member.Value, own, !isMap && s_maps.Contains(member.Name));
            }
        }
    }

    private void Descend(string name, DocumentNode node, SchemaResource resource, bool isMap)
    {
        if (node is ScalarNode)
        {
            return;
        }

        _names.Add(name);
        Visit(node, resource, isMap);
        _names.RemoveAt(_names.Count - 1);
    }

    private static bool IsData(string name) => s_data.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal);

    private SchemaResource Identify(ObjectNode schema, SchemaResource resource)
    {
        var id = Text(schema, "$id");
        if (id is not null && id.StartsWith("#", StringComparison.Ordinal))
        {
            // How drafts before 2019-09 wrote an anchor.
            AddAnchor(resource, id.Substring(1));
        }
        else if (id is not null && !ReferenceEquals(schema, resource.Node) && _roots.Add(schema))
        {
            resource = new SchemaResource(_document, schema, [.. _names], ResourceUri.Combine(resource.Uri, id), resource);
            _found.Add(resource);
        }

        if (Text(schema, "$anchor") is { } anchor)
        {
            AddAnchor(resource, anchor);
        }

        if (Text(schema, "$dynamicAnchor") is { } dynamicAnchor)
        {
            AddAnchor(resource, dynamicAnchor);
            resource.DynamicAnchors.Add(dynamicAnchor);
        }

        if (Text(schema, ReferenceResolver.DynamicKeyword) is { } reference)
        {
            resource.DynamicReferences.Add(reference.Substring(reference.IndexOf('#') + 1));
        }

        return resource;
    }

    private void AddAnchor(SchemaResource resource, string anchor)
    {
        if (!resource.Anchors.ContainsKey(anchor))
        {
            resource.Anchors.Add(anchor, [.. _names]);
        }
    }

    private static string? Text(ObjectNode schema, string name) =>
        schema[name] is ScalarNode { Kind: ScalarKind.String } text ? text.Text : null;
}
