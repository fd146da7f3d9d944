using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>Schemas that are another schema (<c>$ref</c>).</summary>
internal static class ReferenceSchemas
{
    private const int MaxChain = 64;

    public static Schema Build(Element element, Element reference)
    {
        var resolved = element.Context.References.Resolve(reference);
        if (resolved is null)
        {
            return SchemaAnnotations.Apply(element, SchemaBuilder.Any(element));
        }

        if (LeadsBack(element, resolved.Target))
        {
            element.Context.Report(
                ModellingRules.CircularReference, reference.ValueLocation, reference.ScalarText ?? string.Empty);
            return SchemaAnnotations.Apply(element, SchemaBuilder.Any(element));
        }

        if (element.Context.References.FindDynamicScope(element, resolved.Target) is { } scope)
        {
            return BuildInScope(element, scope);
        }

        // Beside $ref, 3.1 allows other keywords, which hold as well (JSON Schema 2020-12 core, section 8.2.3.1).
        if (element.Context.Version >= SpecVersion.V31 && AllOfSchemas.HasMoreThanReference(element))
        {
            return AllOfSchemas.Merge(element);
        }

        ReportIgnored(element);
        var target = element.Context.Schemas.Register(resolved);
        return SchemaAnnotations.Apply(element, new ReferenceSchema { Target = target, Location = element.Location });
    }

    /// <summary>Reports what stands beside <c>$ref</c> and has no meaning there before 3.1; annotations do no harm.</summary>
    public static void ReportIgnored(Element element)
    {
        if (element.Context.Version < SpecVersion.V31 && AllOfSchemas.HasMoreThanReference(element))
        {
            var ignored = SchemaKeywords.Constraints(element).Where(keyword => keyword != ReferenceResolver.Keyword).ToArray();
            element.Context.Report(ModellingRules.BesideReference, element.Find(ignored[0])!.Location, string.Join("', '", ignored));
        }
    }

    // Such a schema is like a generic one, and differs for each that fills its places: there is no one schema to refer to.
    private static Schema BuildInScope(Element element, SchemaResource scope)
    {
        var scopes = element.Context.References.DynamicScope;
        scopes.Push(scope);
        try
        {
            return AllOfSchemas.Merge(element);
        }
        finally
        {
            scopes.Pop();
        }
    }

    // A schema may contain itself in a property or an item; but it must not be itself.
    private static bool LeadsBack(Element element, Element target)
    {
        if (ReferenceEquals(target.Node, element.Node))
        {
            return true;
        }

        // Nearly always the first is the last.
        if (Next(target) is not { } next)
        {
            return false;
        }

        var visited = new HashSet<Reading.DocumentNode> { target.Node };
        Element? current = next;
        while (current is not null && visited.Add(current.Node))
        {
            if (ReferenceEquals(current.Node, element.Node) || visited.Count > MaxChain)
            {
                return true;
            }

            current = Next(current);
        }

        return false;
    }

    private static Element? Next(Element element)
    {
        if (ReferenceResolver.KeywordOf(element) is { } reference)
        {
            return element.Context.References.Resolve(reference)?.Target;
        }

        return AllOfSchemas.FindOnlyPart(element) ?? UnionSchemas.FindOnlyAlternative(element);
    }
}
