using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Takes a composed schema apart, through references and allOf in allOf, into schemas that say something themselves.</summary>
internal sealed class SchemaParts
{
    private const int MaxDepth = 64;

    private readonly Element _place;
    private readonly HashSet<DocumentNode> _visited = [];
    private readonly List<SchemaPart> _parts = [];

    private SchemaParts(Element place) => _place = place;

    /// <summary>The parts of <paramref name="element"/>, those first that others are based on; each part once.</summary>
    public static IReadOnlyList<SchemaPart> Collect(Element element)
    {
        var parts = new SchemaParts(element);
        parts.Add(element, isOptional: false, depth: 0);
        return parts._parts;
    }

    private void Add(Element element, bool isOptional, int depth)
    {
        if (depth > MaxDepth || !element.Context.Effort.TryJoin(1))
        {
            element.Context.Report(ModellingRules.AllOfTooLarge, _place.Location);
            return;
        }

        if (!element.IsObject || !_visited.Add(element.Node))
        {
            return;
        }

        if (ReferenceResolver.KeywordOf(element) is { } reference
            && element.Context.References.Resolve(reference) is { } resolved)
        {
            Add(resolved.Target, isOptional, depth + 1);
            if (element.Context.Version < SpecVersion.V31)
            {
                ReferenceSchemas.ReportIgnored(element);
                return;
            }
        }

        foreach (var part in element.Array("allOf"))
        {
            Add(part, isOptional, depth + 1);
        }

        if (ReferenceEquals(element, _place) || !IsBaseOfVisited(element))
        {
            foreach (var alternative in AlternativesOf(element))
            {
                Add(alternative, isOptional: true, depth + 1);
            }
        }

        if (KindOf(element) is { } kind)
        {
            _parts.Add(new SchemaPart(element, kind, isOptional));
        }
    }

    // What is based on a schema that lists its alternatives is one of them, not all.
    private bool IsBaseOfVisited(Element element) => element.Has("discriminator") || AlternativesOf(element).Any(
        alternative => ReferenceResolver.KeywordOf(alternative) is { } reference
            && element.Context.References.Resolve(reference) is { } resolved
            && _visited.Contains(resolved.Target.Node));

    private static IEnumerable<Element> AlternativesOf(Element element) =>
        element.Array("oneOf").Concat(element.Array("anyOf"));

    private static PartKind? KindOf(Element element)
    {
        if (SchemaKeywords.DescribesObject(element))
        {
            return PartKind.Object;
        }

        var type = element["type"]?.Node switch
        {
            ScalarNode { Kind: ScalarKind.String } name => name.Text,
            ArrayNode names => names.Items.OfType<ScalarNode>().FirstOrDefault(name => name.Text != "null")?.Text,
            _ => null,
        };
        return type switch
        {
            "object" => PartKind.Object,
            null => SchemaKeywords.DescribesValues(element) ? PartKind.Value : null,
            _ => PartKind.Value,
        };
    }
}

/// <summary>A schema that says something itself.</summary>
/// <param name="Element">The schema.</param>
/// <param name="Kind">What it describes.</param>
/// <param name="IsOptional">Whether it holds for some values only.</param>
internal sealed record SchemaPart(Element Element, PartKind Kind, bool IsOptional);

/// <summary>What a part of a composed schema describes.</summary>
internal enum PartKind
{
    /// <summary>Members of an object.</summary>
    Object,

    /// <summary>Anything else.</summary>
    Value,
}
