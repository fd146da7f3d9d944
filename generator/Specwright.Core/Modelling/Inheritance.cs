using System.Collections.Generic;
using System.Linq;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>
/// Which schema extends which: one that has another in its <c>allOf</c> whose subtypes a discriminator tells apart
/// (OpenAPI 3.0.3, 4.7.24.1, "Composition and Inheritance"), or that the mapping of such a discriminator names.
/// </summary>
internal sealed class Inheritance
{
    private const int MaxDepth = 64;

    // Null while a schema is looked at: what leads back to itself extends nothing.
    private readonly Dictionary<DocumentNode, Element?> _bases = [];

    /// <summary>The schema that <paramref name="schema"/> extends, if any; of several the first.</summary>
    public Element? BaseOf(Element schema) => BaseOf(schema, 0);

    /// <summary>The schemas that <paramref name="schema"/> extends, the nearest first.</summary>
    public IEnumerable<Element> BasesOf(Element schema)
    {
        for (var current = BaseOf(schema); current is not null; current = BaseOf(current))
        {
            yield return current;
        }
    }

    /// <summary>
    /// Makes a schema that only a mapping names extend the one that maps it, for whatever has the value satisfies both.
    /// </summary>
    public void Adopt(Element schema, Element parent)
    {
        var isObject = schema.Has("properties") || schema.Has("allOf") || schema.Text("type") == "object";
        var isOther = schema.Has("oneOf") || schema.Has("anyOf") || schema.Has(ReferenceResolver.Keyword);
        if (isObject && !isOther && BaseOf(schema) is null && !Leads(parent, schema) && IsShallow(parent))
        {
            _bases[schema.Node] = parent;
        }
    }

    private Element? BaseOf(Element schema, int depth)
    {
        if (_bases.TryGetValue(schema.Node, out var known) || depth > MaxDepth)
        {
            return known;
        }

        _bases[schema.Node] = null;
        var parts = schema["allOf"] is { Node: ArrayNode } list ? list.Items : [];
        if (schema.Context.Version >= SpecVersion.V31 && schema.Has(ReferenceResolver.Keyword) && AllOfSchemas.HasMoreThanReference(schema))
        {
            parts = parts.Prepend(schema);
        }

        return _bases[schema.Node] = parts
            .Select(TargetOf)
            .FirstOrDefault(target => target is not null
                && (Discriminators.PropertyOfBase(target) is not null || BaseOf(target, depth + 1) is not null)
                && !Leads(target, schema)
                && IsShallow(target));
    }

    private bool IsShallow(Element schema) => BasesOf(schema).Take(MaxDepth).Count() < MaxDepth;

    private bool Leads(Element from, Element to) =>
        from.Node == to.Node || BasesOf(from).Any(parent => parent.Node == to.Node);

    private static Element? TargetOf(Element part)
    {
        Element? current = part.IsObject && part.Has(ReferenceResolver.Keyword) ? part : null;
        for (var hops = 0; hops < MaxDepth && current?[ReferenceResolver.Keyword] is { } reference; hops++)
        {
            current = reference.Context.References.Resolve(reference)?.Target;
            if (current is { IsObject: true } && (!current.Has(ReferenceResolver.Keyword) || AllOfSchemas.HasMoreThanReference(current)))
            {
                return current;
            }
        }

        return null;
    }
}
