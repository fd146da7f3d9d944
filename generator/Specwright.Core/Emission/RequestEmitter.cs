using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Plans;
using static Specwright.Planning.Naming.CSharpIdentifier;

namespace Specwright.Emission;

/// <summary>Writes the expression that makes a request.</summary>
internal static class RequestEmitter
{
    public static void Emit(CodeWriter writer, OperationPlan operation, string start, TypeNames types)
    {
        var path = string.Concat(operation.Path.Select(piece => Path(piece, types)));
        if (operation.Server is { } server)
        {
            path = $".Server({CSharpLiteral.String(server)}){path}";
        }

        var steps = operation.Parameters.Select(parameter => Step(parameter, operation, types)).OfType<string>().ToList();
        using (writer.Indent())
        {
            var length = "=> ".Length + start.Length + path.Length;
            if (steps.Count == 0 && writer.Fits(length + 1))
            {
                writer.Line($"=> {start}{path};");
                return;
            }

            var isShort = writer.Fits(length);
            writer.Line($"=> {start}{(isShort ? path : "")}");
            ChainEmitter.Emit(writer, isShort ? steps : steps.Prepend(path));
        }
    }

    private static string Path(PathPiecePlan piece, TypeNames types) => piece switch
    {
        { Literal: { } literal } => $".Path({CSharpLiteral.String(literal)})",
        { Parameter: { } parameter } => Path(parameter, types),
        _ => "",
    };

    private static string Path(ParameterPlan parameter, TypeNames types) => parameter.Role switch
    {
        ParameterRole.PathList => $".PathList({WireText.OfList(parameter, types)}, {CSharpLiteral.String(parameter.Delimiter ?? ",")})",
        ParameterRole.PathSegments => $".PathSegments({WireText.Of(parameter, types)})",
        ParameterRole.PathStyled => $".PathStyled({Name(parameter)}, {WireText.Of(parameter, types)}, {Style(parameter, types)})",
        ParameterRole.PathStyledList =>
            $".PathStyledList({Name(parameter)}, {WireText.OfList(parameter, types)}, {Style(parameter, types)}, {Explode(parameter)})",
        ParameterRole.PathObject =>
            $".PathObject<{Arguments(parameter, types)}>({Name(parameter)}, {Escape(parameter.Name)}, {Style(parameter, types)}, {Explode(parameter)})",
        ParameterRole.PathJson => $".PathValue({types["Format"]}.Json<{Arguments(parameter, types)}>({Escape(parameter.Name)}))",
        _ => $".PathValue({WireText.Of(parameter, types)}{Reserved(parameter)})",
    };

    private static string? Step(ParameterPlan parameter, OperationPlan operation, TypeNames types)
    {
        var name = Name(parameter);
        var value = Escape(parameter.Name);
        return parameter.Role switch
        {
            ParameterRole.Query => $".Query({name}, {WireText.Of(parameter, types)}{Reserved(parameter)})",
            ParameterRole.QueryList =>
                $".QueryList({name}, {WireText.OfList(parameter, types)}, {Delimiter(parameter)}{Reserved(parameter)}{Empty(parameter)})",
            ParameterRole.QueryJson => $".QueryJson<{Arguments(parameter, types)}>({name}, {value})",
            ParameterRole.QueryObject =>
                $".QueryObject<{Arguments(parameter, types)}>({name}, {value}, {Style(parameter, types)}, {Explode(parameter)}{Reserved(parameter)})",
            ParameterRole.QueryString => $".QueryString({WireText.Of(parameter, types)})",
            ParameterRole.QueryStringJson => $".QueryString({types["Format"]}.Json<{Arguments(parameter, types)}>({value}))",
            ParameterRole.Header => $".Header({name}, {WireText.Of(parameter, types)})",
            ParameterRole.HeaderList => $".Header({name}, {Join(parameter, types)})",
            ParameterRole.HeaderObject =>
                $".HeaderObject<{Arguments(parameter, types)}>({name}, {value}, {Style(parameter, types)}, {Explode(parameter)})",
            ParameterRole.HeaderJson => $".HeaderJson<{Arguments(parameter, types)}>({name}, {value})",
            ParameterRole.Cookie => $".Cookie({name}, {WireText.Of(parameter, types)}{Bare(parameter)})",
            ParameterRole.CookieList => $".CookieList({name}, {WireText.OfList(parameter, types)}, {Explode(parameter)}{Bare(parameter)})",
            ParameterRole.CookieObject => $".CookieObject<{Arguments(parameter, types)}>({name}, {value}, {Explode(parameter)}{Bare(parameter)})",
            ParameterRole.CookieJson => $".Cookie({name}, {types["Format"]}.Json<{Arguments(parameter, types)}>({value}))",
            >= ParameterRole.JsonBody => BodyEmitter.Step(parameter, operation, types),
            _ => null,
        };
    }

    /// <summary>The type of a parameter and its codec, where null is the value that is not sent.</summary>
    public static string Arguments(ParameterPlan parameter, TypeNames types) =>
        types.Arguments(new TypeUse(parameter.Type, (!parameter.IsRequired || parameter.IsNullable) && parameter.Type.IsValueType));

    private static string Name(ParameterPlan parameter) => CSharpLiteral.String(parameter.WireName);

    private static string Style(ParameterPlan parameter, TypeNames types) => $"{types["ParameterStyle"]}.{parameter.Style}";

    private static string Explode(ParameterPlan parameter) => parameter.Explode ? "explode: true" : "explode: false";

    private static string Reserved(ParameterPlan parameter) => parameter.AllowReserved ? ", allowReserved: true" : "";

    private static string Bare(ParameterPlan parameter) => parameter.Style == Model.ParameterStyle.Cookie ? ", encode: false" : "";

    private static string Empty(ParameterPlan parameter) => parameter.AllowEmpty ? ", allowEmpty: true" : "";

    private static string Delimiter(ParameterPlan parameter) =>
        parameter.Delimiter is { } delimiter ? CSharpLiteral.String(delimiter) : "null";

    private static string Join(ParameterPlan parameter, TypeNames types) =>
        $"{types["Format"]}.Join({WireText.OfList(parameter, types)}, {CSharpLiteral.String(parameter.Delimiter ?? ",")})";
}
