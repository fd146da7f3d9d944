using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>Properties whose value tells alternatives apart (OpenAPI 3.0.3, Discriminator Object).</summary>
internal static class Discriminators
{
    public static Discriminator? Build(Element element, IReadOnlyList<Element> alternatives)
    {
        if (element.Object("discriminator") is not { } discriminator)
        {
            return null;
        }

        if (discriminator.Text("propertyName") is not { } property)
        {
            const string Consequence = "The discriminator was left out";
            element.Context.Report(ModellingRules.MissingField, discriminator.Location, "propertyName", Consequence);
            return null;
        }

        var values = ReadMapping(discriminator);
        AddImplied(alternatives, values);
        return new Discriminator(property, values.ToEquatableArray());
    }

    private static List<DiscriminatorValue> ReadMapping(Element discriminator)
    {
        var values = new List<DiscriminatorValue>();
        foreach (var value in discriminator.Object("mapping")?.Members ?? [])
        {
            if (value.ScalarText is { } text && Resolve(value, text) is { } target)
            {
                values.Add(new DiscriminatorValue(value.Name, value.Context.Schemas.Register(target)));
            }
        }

        return values;
    }

    // A mapping's value is a schema's name or a reference (3.0.3, 4.7.25.1); a dot or slash is in the latter only.
    private static ResolvedReference? Resolve(Element value, string text)
    {
        var isReference = text.IndexOf('#') >= 0 || text.IndexOf('/') >= 0 || text.EndsWith(".json", System.StringComparison.Ordinal)
            || text.EndsWith(".yaml", System.StringComparison.Ordinal) || text.EndsWith(".yml", System.StringComparison.Ordinal);
        return value.Context.References.Resolve(value, isReference ? text : $"#{JsonPointer.Format(["components", "schemas", text])}");
    }

    private static void AddImplied(IReadOnlyList<Element> alternatives, List<DiscriminatorValue> values)
    {
        var mapped = new HashSet<string>(values.Select(value => value.Target), System.StringComparer.Ordinal);
        foreach (var reference in alternatives.Select(ReferenceResolver.KeywordOf))
        {
            if (reference is null || reference.Context.References.Resolve(reference) is not { Names.Count: > 0 } resolved)
            {
                continue;
            }

            var target = reference.Context.Schemas.Register(resolved);
            if (mapped.Add(target))
            {
                values.Add(new DiscriminatorValue(resolved.Names[resolved.Names.Count - 1], target));
            }
        }
    }
}
