using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans the parameters of an operation: their C# types, and how their values get into the request.</summary>
internal static class ParameterPlanner
{
    /// <summary>Headers that are no parameters, whatever a document says (OpenAPI 3.0.3, Parameter Object).</summary>
    private static readonly HashSet<string> s_ignoredHeaders =
        new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    /// <summary>Whether <paramref name="parameter"/> is one at all.</summary>
    public static bool IsSent(Parameter parameter) =>
        parameter.In != ParameterPlace.Header || !s_ignoredHeaders.Contains(parameter.Name);

    /// <summary>Whether the place can carry it: a header needs a name that headers can have.</summary>
    public static bool IsSupported(Parameter parameter) =>
        parameter.In != ParameterPlace.Header || parameter.Name.All(IsTokenCharacter);

    /// <summary>Whether the value has parts that have parts, for which OpenAPI defines no form ("Style Values").</summary>
    public static bool HasNestedParts(Parameter parameter, SchemaIndex index) =>
        parameter is { ContentType: null, Style: not ParameterStyle.DeepObject, ItemDelimiters.IsEmpty: true }
        && index.Target(parameter.Schema) switch
        {
            ArraySchema array => index.Target(array.Items) is ArraySchema or TupleSchema or ObjectSchema,
            ObjectSchema model => model.Properties.Any(property => index.Target(property.Schema) switch
            {
                ObjectSchema or TupleSchema => true,
                ArraySchema array => !parameter.Explode || index.Target(array.Items) is ArraySchema or TupleSchema or ObjectSchema,
                _ => false,
            }),
            _ => false,
        };

    /// <summary>What a parameter claims to be called; of several of one name, the place tells them apart.</summary>
    public static NameClaim Claim(Parameter parameter)
    {
        var spelled = NameClaim.Of(parameter.ClientName ?? parameter.Name, parameter.Name);
        var place = CSharpIdentifier.Pascal(Place(parameter.In));
        return new NameClaim($"{parameter.Name} {place}", CSharpIdentifier.Camel(spelled.Plain), OtherNames(spelled, place), spelled.Precedence)
            .At((int)parameter.In);
    }

    private static IEnumerable<string> OtherNames(NameClaim spelled, string place)
    {
        yield return CSharpIdentifier.Camel(CSharpIdentifier.Shorten(spelled.Plain + place));
        foreach (var name in spelled.Further)
        {
            yield return CSharpIdentifier.Camel(name);
        }
    }

    /// <summary>The plan for a parameter that is supported.</summary>
    public static ParameterPlan Plan(Parameter parameter, string operation, string name, TypeCatalog types)
    {
        var pascal = CSharpIdentifier.Pascal(parameter.ClientName ?? parameter.Name);
        var hint = TypeHint.Member(operation, pascal, parameter.Name) with { Detail = Place(parameter.In) };
        var type = Type(parameter, types.Resolve(parameter.Schema, hint), types.Index);
        var doc = Docs.Of(null, parameter.Description, $"The {Place(parameter.In)} parameter `{Markdown.Code(parameter.Name)}`.").Summary;
        return new ParameterPlan
        {
            Name = name,
            WireName = parameter.Name,
            Role = Role(parameter, type),
            Type = type,
            IsRequired = parameter.IsRequired,
            Delimiter = Delimiter(parameter),
            ItemDelimiters = parameter.ItemDelimiters,
            Style = parameter.Style,
            Explode = parameter.Explode,
            AllowReserved = parameter.AllowReserved,
            AllowEmpty = parameter.AllowEmptyValue,
            Doc = parameter.Schema.Default is { } value && value != "null" ? $"{doc} Default: `{Markdown.Code(value)}`." : doc,
        };
    }

    /// <summary>The place in words.</summary>
    public static string Place(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "path",
        ParameterPlace.Query => "query",
        ParameterPlace.QueryString => "querystring",
        ParameterPlace.Header => "header",
        _ => "cookie",
    };

    // A value that may be anything, or that another media type spells, is the text that the caller makes of it.
    private static TypeRef Type(Parameter parameter, TypeRef type, SchemaIndex index) => parameter.ContentType is { } contentType
        ? IsJson(contentType) || IsText(type) ? type : new ScalarRef(Scalar.String)
        : (type, index.Target(parameter.Schema)) switch
        {
            (ScalarRef { Scalar: Scalar.Raw }, not ObjectSchema) => new ScalarRef(Scalar.String),
            (ListRef { Item.Type: ScalarRef { Scalar: Scalar.Raw } }, ArraySchema array) when index.Target(array.Items) is not ObjectSchema =>
                new ListRef(new TypeUse(new ScalarRef(Scalar.String))),
            _ => type,
        };

    /// <summary>Whether values of a type have no parts.</summary>
    public static bool IsText(TypeRef type) =>
        type is ScalarRef { Scalar: not Scalar.Raw } or GeneratedRef { Kind: not GeneratedKind.Class };

    private static string? Delimiter(Parameter parameter)
    {
        var isUrl = parameter.In is ParameterPlace.Path or ParameterPlace.Query;
        return parameter switch
        {
            { In: ParameterPlace.Query, Explode: true } => null,
            { Style: ParameterStyle.SpaceDelimited } => isUrl ? "%20" : " ",
            { Style: ParameterStyle.PipeDelimited } => isUrl ? "%7C" : "|",
            { Style: ParameterStyle.TabDelimited } => isUrl ? "%09" : "\t",
            _ => ",",
        };
    }

    private static ParameterRole Role(Parameter parameter, TypeRef type)
    {
        var isStyled = parameter.Style is ParameterStyle.Label or ParameterStyle.Matrix;
        return (parameter.In, Shape(parameter, type)) switch
        {
            (ParameterPlace.Path, ParameterShape.Text) when parameter.SpansSegments && !isStyled => ParameterRole.PathSegments,
            (ParameterPlace.Path, ParameterShape.Text) => isStyled ? ParameterRole.PathStyled : ParameterRole.PathValue,
            (ParameterPlace.Path, ParameterShape.List) => isStyled ? ParameterRole.PathStyledList : ParameterRole.PathList,
            (ParameterPlace.Path, ParameterShape.Object) => ParameterRole.PathObject,
            (ParameterPlace.Path, _) => ParameterRole.PathJson,
            (ParameterPlace.Query, ParameterShape.Text) => ParameterRole.Query,
            (ParameterPlace.Query, ParameterShape.List) => ParameterRole.QueryList,
            (ParameterPlace.Query, ParameterShape.Object) => ParameterRole.QueryObject,
            (ParameterPlace.Query, _) => ParameterRole.QueryJson,
            (ParameterPlace.QueryString, ParameterShape.Text) => ParameterRole.QueryString,
            (ParameterPlace.QueryString, ParameterShape.Json) => ParameterRole.QueryStringJson,
            (ParameterPlace.QueryString, _) => ParameterRole.QueryObject,
            (ParameterPlace.Header, ParameterShape.Text) => ParameterRole.Header,
            (ParameterPlace.Header, ParameterShape.List) => ParameterRole.HeaderList,
            (ParameterPlace.Header, ParameterShape.Object) => ParameterRole.HeaderObject,
            (ParameterPlace.Header, _) => ParameterRole.HeaderJson,
            (_, ParameterShape.Text) => ParameterRole.Cookie,
            (_, ParameterShape.List) => ParameterRole.CookieList,
            (_, ParameterShape.Object) => ParameterRole.CookieObject,
            _ => ParameterRole.CookieJson,
        };
    }

    /// <summary>What a header's name can be made of, among others (RFC 9110, section 5.6.2).</summary>
    public static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;

    private static bool IsJson(string contentType) => MediaTypes.IsJson(new MediaType(contentType, null, default));

    private static ParameterShape Shape(Parameter parameter, TypeRef type) => type switch
    {
        _ when parameter.ContentType is { } contentType => IsJson(contentType) ? ParameterShape.Json : ParameterShape.Text,
        _ when IsText(type) => ParameterShape.Text,
        ListRef { Item.Type: var item } when IsText(Innermost(item, parameter)) && parameter.Style != ParameterStyle.DeepObject => ParameterShape.List,
        _ => ParameterShape.Object,
    };

    private static TypeRef Innermost(TypeRef type, Parameter parameter) =>
        parameter.ItemDelimiters.Aggregate(type, static (outer, _) => outer is ListRef list ? list.Item.Type : outer);

    private enum ParameterShape
    {
        Text,
        List,

        /// <summary>A value that may have parts: an object, a list of such, or one of several types.</summary>
        Object,
        Json,
    }
}
