using System;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans classes for the parts of bodies (OpenAPI 3.0.3, "Special Considerations for multipart Content").</summary>
internal static class PartsPlanner
{
    private const string Json = "application/json";

    private static readonly PartPlan s_rest = new()
    {
        Name = "AdditionalParts",
        WireName = "",
        IsRest = true,
        Doc = new DocPlan("Parts that the description does not name."),
    };

    public static PartsPlan Plan(ObjectSchema schema, MediaType media, GeneratedRef type, TypeHint hint, TypeCatalog types)
    {
        var names = new MemberNames(
            type.Name, [], [.. schema.Properties.Select(static property => NameClaim.Of(property.ClientName ?? property.Name, property.Name))]);
        var encodings = media.Encodings.GroupBy(static encoding => encoding.Property, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        return new PartsPlan
        {
            Name = type.Name,
            Doc = Docs.Of(schema, hint.Place),
            IsDeprecated = schema.IsDeprecated,
            Parts = schema.Properties
                .Select((property, index) => PlanPart(
                    property, encodings.TryGetValue(property.Name, out var found) ? found : null, type.Name, names.Take(index).Property, types))
                .Concat(schema.Additional == AdditionalProperties.Forbidden ? [] : [s_rest])
                .ToEquatableArray(),
        };
    }

    /// <summary>Whether a part comes as a file, or each of several does.</summary>
    public static bool IsFile(Property property, PropertyEncoding? encoding, SchemaIndex index)
    {
        var target = index.Target(property.Schema);
        return IsFile(target is ArraySchema array ? index.Target(array.Items) : target, encoding?.ContentType);
    }

    private static PartPlan PlanPart(Property property, PropertyEncoding? encoding, string owner, string name, TypeCatalog types)
    {
        var pascal = CSharpIdentifier.Pascal(property.ClientName ?? property.Name);
        var target = types.Index.Target(property.Schema);
        var array = target as ArraySchema;
        var content = encoding?.ContentType;
        var isFile = IsFile(property, encoding, types.Index);
        var hint = TypeHint.Member(owner, pascal, property.Name);
        var styled = isFile || encoding is not { Style: { } } ? null : StyledType(types.Resolve(property.Schema, hint), encoding);
        var type = isFile ? null : styled ?? Type(array?.Items ?? property.Schema, content, array is null ? hint : hint.Item(), types);
        return new PartPlan
        {
            Name = name,
            WireName = property.Name,
            Type = type,
            IsJson = type is not null && !ParameterPlanner.IsText(type),
            IsList = array is not null && styled is null,
            Style = styled is null ? null : encoding!.Style,
            Explode = encoding?.Explode ?? false,
            ContentType = styled is not null ? null : Concrete(content) ?? (type is null || ParameterPlanner.IsText(type) ? null : Json),
            IsRequired = property.IsRequired && !property.Schema.IsReadOnly,
            IsDeprecated = property.Schema.IsDeprecated,
            Doc = Docs.OfMember(property.Schema, target),
        };
    }

    // A style is for what has parts, and texts in a list that has a part for each need none.
    private static TypeRef? StyledType(TypeRef type, PropertyEncoding encoding) => type switch
    {
        ListRef { Item.Type: var item } when encoding is { Style: ParameterStyle.Form, Explode: true } => ParameterPlanner.IsText(item) ? null : type,
        _ => ParameterPlanner.IsText(type) ? null : type,
    };

    // What the document gives no structure, or says to be neither text nor JSON, comes as a file.
    private static bool IsFile(Schema schema, string? contentType) => schema switch
    {
        ScalarSchema { Type: ScalarType.String, Format: "binary" } => true,
        AnySchema => contentType is null || !IsSpelled(contentType),
        ScalarSchema { Type: ScalarType.String } => contentType is not null && !IsSpelled(contentType),
        _ => false,
    };

    private static bool IsSpelled(string contentType) =>
        contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || IsJson(contentType)
        || contentType.IndexOf("xml", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsJson(string contentType) => contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;

    // What another media type than JSON spells is the text that the caller makes of it.
    private static TypeRef Type(Schema schema, string? contentType, TypeHint hint, TypeCatalog types)
    {
        var type = types.Resolve(schema, hint);
        return contentType is null || IsJson(contentType) || ParameterPlanner.IsText(type) ? type : new ScalarRef(Scalar.String);
    }

    // Of several, the first; a range is none, and plain text need not be said (RFC 7578, section 4.4).
    private static string? Concrete(string? contentType) =>
        contentType?.Split(',')[0].Trim() is { } first && MediaTypes.IsSendable(first) && first != "text/plain" ? first : null;
}
