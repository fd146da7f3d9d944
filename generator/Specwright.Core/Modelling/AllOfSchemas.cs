using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>Schemas that several others hold for at once (<c>allOf</c>).</summary>
internal static class AllOfSchemas
{
    public static Schema Build(Element element)
    {
        var parts = element.Array("allOf").ToArray();
        if (AreContradictory(parts.Append(element)))
        {
            element.Context.Report(ModellingRules.ContradictoryAllOf, element.Location);
            return SchemaAnnotations.Apply(element, SchemaBuilder.Any(element));
        }

        if (FindOnlyPart(element) is { } only && !NamesScalarFormat(element))
        {
            return Annotate(element, parts, SchemaBuilder.Build(only));
        }

        if (parts.Any(SchemaKeywords.Constrains) || parts.Append(element).Count(part => part.Has("type")) > 1)
        {
            return Merge(element);
        }

        var typed = parts.FirstOrDefault(part => part.Has("type"));
        var schema = typed is null ? SchemaBuilder.BuildWithoutAllOf(element) : SchemaBuilder.Build(typed);
        return Annotate(element, parts, schema is ScalarSchema { Format: null } scalar ? scalar with { Format = FormatOf(parts.Append(element)) } : schema);
    }

    /// <summary>The only part of an allOf that constrains anything, where nothing beside the allOf does; else null.</summary>
    public static Element? FindOnlyPart(Element element)
    {
        if (!element.Has("allOf") || HasMoreThan(element, "allOf"))
        {
            return null;
        }

        var constraining = element.Array("allOf").Where(SchemaKeywords.Constrains).Take(2).ToArray();
        return constraining.Length == 1 ? constraining[0] : null;
    }

    /// <summary>Whether there is more beside <c>$ref</c> or <c>$dynamicRef</c> than annotations.</summary>
    public static bool HasMoreThanReference(Element element) =>
        HasMoreThan(element, element.Has(ReferenceResolver.Keyword) ? ReferenceResolver.Keyword : ReferenceResolver.DynamicKeyword);

    /// <summary>One schema of everything that holds for <paramref name="element"/>.</summary>
    public static Schema Merge(Element element)
    {
        var parts = SchemaParts.Collect(element);
        var values = parts.Where(part => part.Kind == PartKind.Value).ToArray();
        var objects = parts.Where(part => part.Kind == PartKind.Object).ToArray();
        if (values.Length > 0 && objects.Length > 0)
        {
            element.Context.Report(ModellingRules.ContradictoryAllOf, element.Location);
            return SchemaAnnotations.Apply(element, SchemaBuilder.Any(element));
        }

        return SchemaAnnotations.Apply(element, values.Length > 0 ? BuildValue(element, values) : BuildObject(element, objects));
    }

    /// <summary>One object of the parts that describe one.</summary>
    public static Schema BuildObject(Element element, IReadOnlyCollection<SchemaPart> objects)
    {
        if (objects.Count == 0)
        {
            return SchemaBuilder.Any(element);
        }

        var merger = new ObjectMerger(element);
        foreach (var part in objects)
        {
            merger.Add(part.Element, part.IsOptional);
        }

        return merger.ToSchema();
    }

    private static Schema BuildValue(Element element, SchemaPart[] values)
    {
        var all = Join(values.Where(static value => !value.IsOptional), SchemaMerger.Both);
        var any = Join(values.Where(static value => value.IsOptional), SchemaMerger.Either);
        return all is null || any is null ? (all ?? any)! : SchemaMerger.Both(any, all, element.Context);

        Schema? Join(IEnumerable<SchemaPart> parts, Func<Schema, Schema, ModelContext, Schema> join) => parts
            .Select(static part => TypedSchemas.Build(part.Element))
            .Aggregate((Schema?)null, (joined, schema) => joined is null ? schema : join(joined, schema, element.Context));
    }

    private static Schema Annotate(Element element, IReadOnlyList<Element> parts, Schema schema)
    {
        foreach (var part in parts.Where(part => part.IsObject && !SchemaKeywords.Constrains(part)))
        {
            schema = SchemaAnnotations.Apply(part, schema);
        }

        return SchemaAnnotations.Apply(element, schema);
    }

    private static bool NamesScalarFormat(Element element) =>
        element.Has("format") && element["type"] is { ScalarText: { } type } && TypedSchemas.ToScalarType(type) is not null;

    private static string? FormatOf(IEnumerable<Element> schemas) =>
        schemas.Select(static schema => schema.IsObject ? schema.Text("format") : null).FirstOrDefault(static format => format is not null);

    // Every integer is a number.
    private static bool AreContradictory(IEnumerable<Element> schemas) => schemas
        .Select(schema => schema["type"]?.ScalarText)
        .Where(type => type is not null)
        .Select(type => type == "integer" ? "number" : type)
        .Distinct()
        .Count() > 1;

    private static bool HasMoreThan(Element element, string keyword) =>
        SchemaKeywords.DescribesObject(element)
        || SchemaKeywords.DescribesValues(element)
        || SchemaKeywords.Compositions(element).Any(other => other != keyword);
}
