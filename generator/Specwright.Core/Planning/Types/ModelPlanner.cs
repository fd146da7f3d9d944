using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>Plans classes for objects.</summary>
internal static class ModelPlanner
{
    public static ModelPlan Plan(ObjectSchema schema, GeneratedRef type, TypeHint hint, TypeCatalog types)
    {
        var names = new MemberNames(type.Name);
        var members = schema.Properties.Select(property => PlanMember(property, type.Name, names, types)).ToList();
        return new ModelPlan
        {
            Name = type.Name,
            Doc = Docs.Of(schema, hint.Place),
            IsDeprecated = schema.IsDeprecated,
            Members = members
                .Select(member => member with { IsTypeHidden = names.Hides(member.Type.Type) })
                .ToEquatableArray(),
            Additional = PlanAdditional(schema, type.Name, types),
        };
    }

    private static MemberPlan PlanMember(Property property, string owner, MemberNames names, TypeCatalog types)
    {
        var pascal = CSharpIdentifier.Pascal(property.ClientName ?? property.Name);
        var (name, local) = names.Take(pascal);
        var type = types.Use(property.Schema, TypeHint.Member(owner, pascal, property.Name));
        names.Add(name, type.Type);
        return new MemberPlan
        {
            Name = name,
            Local = local,
            WireName = property.Name,
            Type = type,

            // What only answers carry cannot be required of who makes a request.
            IsRequired = property.IsRequired && !property.Schema.IsReadOnly && !types.Paging.Contains(property),
            IsDeprecated = property.Schema.IsDeprecated,
            Doc = Docs.OfMember(property.Schema, types.Index.Target(property.Schema), property.Name),
        };
    }

    private static AdditionalPlan? PlanAdditional(ObjectSchema schema, string owner, TypeCatalog types) => schema switch
    {
        { Additional: AdditionalProperties.Forbidden } => null,
        { Additional: AdditionalProperties.Typed, AdditionalSchema: { } value } when value is not AnySchema =>
            new AdditionalPlan(
                "AdditionalProperties",
                "additionalProperties",
                types.Use(value, TypeHint.Member(owner, "Value", "values"))),
        _ => new AdditionalPlan("AdditionalMembers", "additionalMembers", null),
    };
}
