using System.Collections.Generic;
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
        var parent = types.BaseOf(schema);
        var inherited = parent?.AllMembers ?? [];
        var properties = Own(schema, inherited);
        var claims = properties.Select(static property => NameClaim.Of(property.ClientName ?? property.Name, property.Name)).ToList();
        var names = new MemberNames(type.Name, inherited, claims);
        var own = properties
            .Select((property, at) => PlanMember(property, schema, TypeHint.Member(type.Name, claims[at].Plain, property.Name), names.Take(at), types))
            .ToEquatableArray();
        var discriminator = schema.Discriminator?.PropertyName ?? parent?.Discriminator;
        return new ModelPlan
        {
            Name = type.Name,
            Doc = Docs.Of(schema, hint.Place),
            IsDeprecated = schema.IsDeprecated,
            BaseName = parent?.Name,
            Inherited = inherited.ToEquatableArray(),
            Members = own,
            Discriminator = discriminator,
            Subtypes = PlanSubtypes(schema, types),
            Constant = PlanConstant(schema, parent?.Discriminator ?? discriminator, inherited.Concat(own)),
            Additional = parent?.Additional ?? PlanAdditional(schema, type.Name, types),
        };
    }

    // Documents may name the discriminating property in the discriminator alone.
    private static List<Property> Own(ObjectSchema schema, IReadOnlyList<MemberPlan> inherited)
    {
        var known = new HashSet<string>(inherited.Select(member => member.WireName), System.StringComparer.Ordinal);
        var properties = known.Count == 0 ? [.. schema.Properties] : schema.Properties.Where(property => !known.Contains(property.Name)).ToList();
        if (schema.Discriminator?.PropertyName is { } name && !known.Contains(name) && properties.All(property => property.Name != name))
        {
            var implied = new ScalarSchema { Type = ScalarType.String, Location = schema.Location };
            properties.Insert(0, new Property(name, implied, IsRequired: false));
        }

        return properties;
    }

    private static MemberPlan PlanMember(
        Property property, ObjectSchema owner, TypeHint hint, (string Property, string Local) names, TypeCatalog types)
    {
        var (name, local) = names;
        var type = types.Use(property.Schema, hint);
        return new MemberPlan
        {
            Name = name,
            Field = "_" + local,
            WireName = property.Name,
            Type = type,

            // What only answers carry cannot be required of who makes a request, and the subtypes say what tells them.
            IsRequired = property.IsRequired && !property.Schema.IsReadOnly && !types.Paging.Contains(property)
                && property.Name != owner.Discriminator?.PropertyName,
            IsDeprecated = property.Schema.IsDeprecated,
            Doc = Docs.OfMember(property.Schema, type.Type is GeneratedRef ? null : types.Index.Target(property.Schema)),
        };
    }

    private static EquatableArray<SubtypePlan> PlanSubtypes(ObjectSchema schema, TypeCatalog types)
    {
        var subtypes = new List<SubtypePlan>();
        foreach (var value in schema.Discriminator?.Mapping ?? [])
        {
            if (types.ResolveNamed(value.Target) is GeneratedRef { Kind: GeneratedKind.Class } type)
            {
                subtypes.Add(new SubtypePlan(value.Value, type.Name));
            }
        }

        return subtypes.ToEquatableArray();
    }

    private static ConstantMemberPlan? PlanConstant(ObjectSchema schema, string? discriminator, IEnumerable<MemberPlan> members)
    {
        var member = schema.DiscriminatorValue is null ? null : members.FirstOrDefault(member => member.WireName == discriminator);
        return member?.Type.Type is ScalarRef { Scalar: Scalar.String } or GeneratedRef { Kind: GeneratedKind.StringEnum }
            ? new ConstantMemberPlan(member.Name, schema.DiscriminatorValue!, new DocPlan(
                $"Makes an object whose `{Markdown.Code(member.WireName)}` is `{Markdown.Code(schema.DiscriminatorValue!)}`."))
            : null;
    }

    private static AdditionalPlan PlanAdditional(ObjectSchema schema, string owner, TypeCatalog types) => schema switch
    {
        { Additional: AdditionalProperties.Typed, AdditionalSchema: { } value } when value is not AnySchema =>
            new AdditionalPlan(types.Use(value, TypeHint.Member(owner, "Value", "values")), IsOpen: true),
        var other => new AdditionalPlan(null, IsOpen: other.Additional != AdditionalProperties.Forbidden),
    };
}
