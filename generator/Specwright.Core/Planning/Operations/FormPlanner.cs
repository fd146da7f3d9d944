using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans the fields of a form from the members of its body.</summary>
internal static class FormPlanner
{
    public static EquatableArray<FormFieldPlan> Plan(IReadOnlyList<ParameterPlan> parameters, TypeCatalog types)
    {
        var body = parameters.FirstOrDefault(static parameter => parameter.Role == ParameterRole.FormBody);
        return body?.Type is GeneratedRef type && types.TypesByName[type.Name] is ModelPlan model
            ? model.AllMembers.Select(Field).ToEquatableArray()
            : default;
    }

    private static FormFieldPlan Field(MemberPlan member) => new(
        member.WireName,
        member.Name,
        member.Type.Type,
        !member.IsRequired || member.Type.IsNullable,
        member.Type.Type is ListRef { Item.Type: ScalarRef { Scalar: not Scalar.Raw } or GeneratedRef { Kind: not GeneratedKind.Class } });
}
