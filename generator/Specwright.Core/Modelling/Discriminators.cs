using System;
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

        var schemas = element.Context.Schemas;
        var values = ReadMapping(element)
            .Select(value => new DiscriminatorValue(value.Value, schemas.Register(value.Target)))
            .ToList();
        AddImplied(alternatives, values);
        return new Discriminator(property, values.ToEquatableArray())
        {
            Default = discriminator["defaultMapping"] is { ScalarText: { } text } other && Resolve(other, text) is { } target
                ? schemas.Register(target)
                : null,
        };
    }

    /// <summary>
    /// The property that tells the schemas apart which extend <paramref name="element"/>; null when it has none, or lists
    /// its alternatives, which make it a union. OpenAPI 2.0 has the name alone.
    /// </summary>
    public static string? PropertyOfBase(Element element) =>
        element.Find("discriminator") is not { } discriminator || element.Has("oneOf") || element.Has("anyOf")
            ? null
            : discriminator.ScalarText ?? (discriminator.IsObject ? discriminator.Find("propertyName")?.ScalarText : null);

    /// <summary>The values that the discriminator of <paramref name="element"/> maps, and what to.</summary>
    public static IEnumerable<(string Value, ResolvedReference Target)> ReadMapping(Element element)
    {
        if (element.Find("discriminator") is not { IsObject: true } discriminator)
        {
            yield break;
        }

        foreach (var value in discriminator.Object("mapping")?.Members ?? [])
        {
            if (value.ScalarText is { } text && Resolve(value, text) is { } target)
            {
                yield return (value.Name, target);
            }
        }
    }

    // A mapping's value is a schema's name or a reference (3.0.3, 4.7.25.1); a dot or slash is in the latter only.
    private static ResolvedReference? Resolve(Element value, string text)
    {
        var isReference = text.IndexOf('#') >= 0 || text.IndexOf('/') >= 0 || text.EndsWith(".json", StringComparison.Ordinal)
            || text.EndsWith(".yaml", StringComparison.Ordinal) || text.EndsWith(".yml", StringComparison.Ordinal);
        return value.Context.References.Resolve(value, isReference ? text : $"#{JsonPointer.Format(["components", "schemas", text])}");
    }

    private static void AddImplied(IReadOnlyList<Element> alternatives, List<DiscriminatorValue> values)
    {
        var mapped = new HashSet<string>(values.Select(value => value.Target), StringComparer.Ordinal);
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
