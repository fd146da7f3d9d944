using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans the fields of a form from the members of its body.</summary>
internal static class FormPlanner
{
    public static EquatableArray<FormFieldPlan> Plan(ParameterPlan? body, MediaType? media, TypeCatalog types)
    {
        if (body is not { Role: ParameterRole.FormBody, Type: GeneratedRef type } || types.TypesByName[type.Name] is not ModelPlan model)
        {
            return default;
        }

        var encodings = media!.Encodings.GroupBy(static encoding => encoding.Property, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        var fields = model.AllMembers.Select(member => Field(member, encodings.TryGetValue(member.WireName, out var found) ? found : null));
        return fields.Concat(Additional(model.Additional)).ToEquatableArray();
    }

    /// <summary>The parts of a body that has parts.</summary>
    public static EquatableArray<PartPlan> Parts(ParameterPlan? body, TypeCatalog types) =>
        body is { Role: ParameterRole.MultipartBody, Type: GeneratedRef type } ? ((PartsPlan)types.TypesByName[type.Name]).Parts : default;

    // Arrays are repeated and objects are JSON, unless the document names a style (OpenAPI 3.0.3, Encoding Object).
    private static FormFieldPlan Field(MemberPlan member, PropertyEncoding? encoding)
    {
        var type = member.Type.Type;
        var kind = type switch
        {
            _ when ParameterPlanner.IsText(type) => FormFieldKind.Text,
            ListRef { Item.Type: var item } when encoding?.Style is null
                || (encoding is { Style: ParameterStyle.Form, Explode: true } && ParameterPlanner.IsText(item)) => FormFieldKind.List,
            _ => encoding?.Style is null ? FormFieldKind.Text : FormFieldKind.Styled,
        };
        return new FormFieldPlan(member.WireName, member.Name, type, kind)
        {
            IsOptional = !member.IsRequired || member.Type.IsNullable,
            Style = encoding?.Style ?? ParameterStyle.Form,
            Explode = encoding?.Explode ?? true,
        };
    }

    // What the document forbids nobody can have set.
    private static IEnumerable<FormFieldPlan> Additional(AdditionalPlan additional) => additional switch
    {
        { IsOpen: false } => [],
        { Value: { } value } => [new FormFieldPlan("", AdditionalPlan.TypedName, new MapRef(value), FormFieldKind.Styled) { Style = ParameterStyle.Form, Explode = true }],
        _ => [new FormFieldPlan("", AdditionalPlan.OpenName, new ScalarRef(Scalar.Raw), FormFieldKind.Members)],
    };
}
