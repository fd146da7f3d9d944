using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;
using static Specwright.Planning.Naming.CSharpIdentifier;

namespace Specwright.Emission;

/// <summary>Writes the part of a request's expression that sets its body.</summary>
internal static class BodyEmitter
{
    /// <summary>The call for a parameter of a body; none where another parameter's call has it.</summary>
    public static string? Step(ParameterPlan body, OperationPlan operation, TypeNames types)
    {
        var value = Escape(body.Name);
        return body.Role switch
        {
            ParameterRole.JsonBody => $".JsonBody<{RequestEmitter.Arguments(body, types)}>({Arguments(body)})",
            ParameterRole.JsonOrNullBody =>
                $".JsonOrNullBody<{RequestEmitter.Arguments(body, types)}>({value}, {CSharpLiteral.String(body.ContentType!)})",
            ParameterRole.JsonLinesBody => $".JsonLinesBody<{types.Arguments(body.Type)}>({Arguments(body)})",
            ParameterRole.TextBody => $".TextBody({Arguments(body)})",
            ParameterRole.StreamBody => $".StreamBody({value}, {ContentType(body, operation)}, {Required(body)})",
            ParameterRole.FormBody => Form(body, operation, types),
            ParameterRole.FormFields => $".FormBody({value}, {Required(body)})",
            ParameterRole.MultipartBody => Multipart(body, operation, types),
            ParameterRole.MultipartFields => $".MultipartBody({value}, {Required(body)}{Subtype(body)})",
            _ => null,
        };
    }

    private static string Arguments(ParameterPlan body) =>
        $"{Escape(body.Name)}, {CSharpLiteral.String(body.ContentType!)}, {Required(body)}";

    private static string Required(ParameterPlan body) => body.IsRequired ? "required: true" : "required: false";

    private static string ContentType(ParameterPlan body, OperationPlan operation) => body.ContentType is { } contentType
        ? CSharpLiteral.String(contentType)
        : Escape(operation.Parameters.First(static parameter => parameter.Role == ParameterRole.ContentType).Name);

    private static string Form(ParameterPlan body, OperationPlan operation, TypeNames types)
    {
        var fields = string.Concat(operation.FormFields.Select(field => "\n        " + Field(body, field, types)));
        return $".FormBody(\n    {Escape(body.Name)} is null ? null : new {types["FormFields"]}(){fields},\n    {Required(body)})";
    }

    private static string Field(ParameterPlan body, FormFieldPlan field, TypeNames types)
    {
        var name = CSharpLiteral.String(field.WireName);
        var value = $"{Escape(body.Name)}.{field.Member}";
        return field.Kind switch
        {
            FormFieldKind.List => $".AddList({name}, {WireText.OfList(field.Type, value, types)})",
            FormFieldKind.Members => $".AddMembers({value})",
            FormFieldKind.Styled => Styled(name, value, new TypeUse(field.Type, field.IsOptional && field.Type.IsValueType), field.Style, field.Explode, types),
            _ => $".Add({name}, {WireText.Of(field.Type, value, field.IsOptional, types)})",
        };
    }

    private static string Styled(string name, string value, TypeUse type, ParameterStyle style, bool explode, TypeNames types) =>
        $".AddObject<{types.Arguments(type)}>({name}, {value}, {types["ParameterStyle"]}.{style}, explode: {(explode ? "true" : "false")})";

    private static string Multipart(ParameterPlan body, OperationPlan operation, TypeNames types)
    {
        var parts = string.Concat(operation.Parts.Select(part => "\n        " + Part(body, part, types)));
        return $".MultipartBody(\n    {Escape(body.Name)} is null ? null : new {types["MultipartFields"]}(){parts},\n"
            + $"    {Required(body)}{Subtype(body)})";
    }

    private static string Part(ParameterPlan body, PartPlan part, TypeNames types)
    {
        var name = CSharpLiteral.String(part.WireName);
        var value = $"{Escape(body.Name)}.{part.Name}";
        var contentType = part.ContentType is { } said ? ", " + CSharpLiteral.String(said) : "";
        return part switch
        {
            { IsRest: true } => $".AddAll({value})",
            { Type: null } => $".{(part.IsList ? "AddParts" : "AddPart")}({name}, {value}{contentType})",
            { Type: { } type, Style: { } style } =>
                Styled(name, value, new TypeUse(type, !part.IsRequired && type.IsValueType), style, part.Explode, types),
            { Type: { } type, IsJson: true, IsList: true } =>
                $".AddList({name}, {types["Format"]}.List({value}, static item => {types["Format"]}.Json<{types.Arguments(type)}>(item)){contentType})",
            { Type: { } type, IsList: true } => $".AddList({name}, {WireText.OfList(new ListRef(new TypeUse(type)), value, types)}{contentType})",
            { Type: { } type, IsJson: true } =>
                $".Add({name}, {types["Format"]}.Json<{types.Arguments(new TypeUse(type, !part.IsRequired && type.IsValueType))}>({value}){contentType})",
            { Type: var type } => $".Add({name}, {WireText.Of(type, value, !part.IsRequired, types)}{contentType})",
        };
    }

    // The runtime's usual subtype is that of forms.
    private static string Subtype(ParameterPlan body)
    {
        var subtype = body.ContentType!.Split(';')[0].Trim();
        subtype = subtype.Substring(subtype.IndexOf('/') + 1);
        return subtype == "form-data" ? "" : $", {CSharpLiteral.String(subtype)}";
    }
}
