using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>Understands a schema (OpenAPI 3.0.3, Schema Object; JSON Schema 2020-12 in OpenAPI 3.1).</summary>
internal static class SchemaBuilder
{
    /// <summary>The schema at <paramref name="element"/>; where it cannot be understood, any value.</summary>
    public static Schema Build(Element element)
    {
        // What contains itself through allOf, and what is nested beyond reason, is built apart and referred to.
        if (!element.Context.Nesting.TryEnter(element.Node))
        {
            return new ReferenceSchema
            {
                Target = element.Context.Schemas.Register(element),
                Location = element.Location,
            };
        }

        try
        {
            return BuildEntered(element);
        }
        finally
        {
            element.Context.Nesting.Leave(element.Node);
        }
    }

    /// <summary>The schema that a member holds; any value when there is none.</summary>
    public static Schema BuildOptional(Element parent, string name) =>
        parent[name] is { } schema ? Build(schema) : Any(parent);

    /// <summary>The schema of any value.</summary>
    public static AnySchema Any(Element element) => new() { Location = element.Location };

    /// <summary>What <paramref name="element"/> says apart from its <c>allOf</c>.</summary>
    public static Schema BuildWithoutAllOf(Element element)
    {
        var alternatives = element.Array("oneOf").Any() || element.Array("anyOf").Any();
        return alternatives ? UnionSchemas.Build(element) : TypedSchemas.Build(element);
    }

    /// <summary>The schema at an element that the nesting counts already.</summary>
    public static Schema BuildEntered(Element element)
    {
        if (element.Node is ScalarNode { Boolean: { } anything })
        {
            if (!anything)
            {
                element.Context.Report(ModellingRules.NothingAllowed, element.ValueLocation);
            }

            return Any(element);
        }

        if (element.AsObject() is null)
        {
            return Any(element);
        }

        if (ReferenceResolver.KeywordOf(element) is { } reference)
        {
            return ReferenceSchemas.Build(element, reference);
        }

        if (element.Has(ReferenceResolver.DynamicKeyword))
        {
            const string Advice = "OpenAPI has it from 3.1 on, and it was passed over; use $ref";
            element.Context.Report(ModellingRules.Unsupported, element.Find(ReferenceResolver.DynamicKeyword)!.Location, ReferenceResolver.DynamicKeyword, Advice);
        }

        return element.Array("allOf").Any() ? AllOfSchemas.Build(element) : BuildWithoutAllOf(element);
    }
}
