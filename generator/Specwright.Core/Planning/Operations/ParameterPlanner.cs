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

    /// <summary>Whether the place can carry what the schema allows.</summary>
    public static bool IsSupported(Parameter parameter, SchemaIndex index) => Shape(parameter, index) switch
    {
        _ when parameter.In == ParameterPlace.Header && !parameter.Name.All(IsTokenCharacter) => false,
        ParameterShape.Json => parameter.In != ParameterPlace.Path && IsJson(parameter.ContentType!),
        ParameterShape.Object => parameter is { In: ParameterPlace.Query, Style: ParameterStyle.Form or ParameterStyle.DeepObject },
        ParameterShape.Nested => false,
        ParameterShape.List => parameter.Style != ParameterStyle.DeepObject,
        _ => true,
    };

    /// <summary>The plan for a parameter that is supported.</summary>
    public static ParameterPlan Plan(Parameter parameter, string operation, NameScope names, TypeCatalog types)
    {
        var pascal = CSharpIdentifier.Pascal(parameter.Name);
        var shape = Shape(parameter, types.Index);
        var hint = TypeHint.Member(operation, pascal, parameter.Name);
        var isLoose = shape == ParameterShape.Text && types.Index.Target(parameter.Schema) is not (ScalarSchema or EnumSchema);
        return new ParameterPlan
        {
            Name = names.Take(CSharpIdentifier.Camel(pascal)),
            WireName = parameter.Name,
            Role = Role(parameter.In, shape),

            // A parameter that may be this or that is the text that the caller makes of it.
            Type = isLoose ? new ScalarRef(Scalar.String) : types.Resolve(parameter.Schema, hint),
            IsRequired = parameter.IsRequired,
            Delimiter = Delimiter(parameter),
            ObjectStyle = ObjectStyle(parameter),
            Doc = Docs.Of(null, parameter.Description, $"The {Place(parameter.In)} parameter `{Markdown.Code(parameter.Name)}`.").Summary,
        };
    }

    /// <summary>What a path parameter's style puts before its value (OpenAPI 3.0.3, "Style Values").</summary>
    public static string Prefix(Parameter parameter) => parameter.Style switch
    {
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => $";{Uri.EscapeDataString(parameter.Name)}=",
        _ => "",
    };

    /// <summary>The place in words.</summary>
    public static string Place(ParameterPlace place) => place switch
    {
        ParameterPlace.Path => "path",
        ParameterPlace.Query => "query",
        ParameterPlace.Header => "header",
        _ => "cookie",
    };

    private static string? Delimiter(Parameter parameter) => (parameter.In, parameter.Style, parameter.Explode) switch
    {
        (ParameterPlace.Path, ParameterStyle.Label, true) => ".",
        (ParameterPlace.Path, ParameterStyle.Matrix, true) => Prefix(parameter),
        (ParameterPlace.Query, _, true) => null,
        (ParameterPlace.Query, ParameterStyle.SpaceDelimited, _) => "%20",
        (ParameterPlace.Query, ParameterStyle.PipeDelimited, _) => "%7C",
        _ => ",",
    };

    private static string ObjectStyle(Parameter parameter) =>
        parameter.Style == ParameterStyle.DeepObject ? "DeepObject" : parameter.Explode ? "FormExploded" : "Form";

    private static ParameterRole Role(ParameterPlace place, ParameterShape shape) => (place, shape) switch
    {
        (ParameterPlace.Path, ParameterShape.List) => ParameterRole.PathList,
        (ParameterPlace.Path, _) => ParameterRole.PathValue,
        (ParameterPlace.Query, ParameterShape.List) => ParameterRole.QueryList,
        (ParameterPlace.Query, ParameterShape.Object) => ParameterRole.QueryObject,
        (ParameterPlace.Query, ParameterShape.Json) => ParameterRole.QueryJson,
        (ParameterPlace.Query, _) => ParameterRole.Query,
        (ParameterPlace.Header, ParameterShape.List) => ParameterRole.HeaderList,
        (ParameterPlace.Header, ParameterShape.Json) => ParameterRole.HeaderJson,
        (ParameterPlace.Header, _) => ParameterRole.Header,
        (_, ParameterShape.List) => ParameterRole.CookieList,
        (_, ParameterShape.Json) => ParameterRole.CookieJson,
        _ => ParameterRole.Cookie,
    };

    // What a header's name can be (RFC 9110, section 5.6.2).
    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0;

    private static bool IsJson(string contentType) => contentType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0;

    private static ParameterShape Shape(Parameter parameter, SchemaIndex index) => parameter.ContentType is not null
        ? ParameterShape.Json
        : index.Target(parameter.Schema) switch
        {
            ArraySchema array => IsText(index.Target(array.Items)) ? ParameterShape.List : ParameterShape.Nested,
            TupleSchema => ParameterShape.Nested,
            ObjectSchema => ParameterShape.Object,
            _ => ParameterShape.Text,
        };

    private static bool IsText(Schema schema) => schema is ScalarSchema or EnumSchema;

    private enum ParameterShape
    {
        Text,
        List,
        Object,
        Json,
        Nested,
    }
}
