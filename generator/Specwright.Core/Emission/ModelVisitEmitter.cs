using System;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes how the members of an object are read and written.</summary>
internal static class ModelVisitEmitter
{
    // Up to so many members, a comparison for each costs less than what would save it.
    private const int MaxTogether = 16;

    private const int GroupLength = 10;

    public static void Emit(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        if (model.AllMembers.Count > 0)
        {
            writer.Line($"protected override {types["MemberTable"]} KnownMembers => s_members;");
        }

        if (!model.Members.IsEmpty)
        {
            EmitMembers(writer, model, types);
        }

        if (model.BaseName is null && model.Additional.Value is { } value)
        {
            writer.Line();
            writer.Line($"protected override void VisitAdditionalMembers(ref {types["MemberVisitor"]} json)");
            using (writer.Indent())
            {
                writer.Line($"=> {AdditionalPlan.TypedName} = json.Additional<{types.Arguments(value)}>({AdditionalPlan.TypedName});");
            }
        }
    }

    private static void EmitMembers(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        writer.Line();
        writer.Line($"protected override void VisitMembers(ref {types["MemberVisitor"]} json)");
        using (writer.Block())
        {
            if (model.BaseName is not null)
            {
                writer.Line("base.VisitMembers(ref json);");
            }

            if (model.Members.Count <= MaxTogether)
            {
                EmitVisits(writer, model, 0, model.Members.Count, types);
                return;
            }

            for (var start = 0; start < model.Members.Count; start += GroupLength)
            {
                var count = Math.Min(GroupLength, model.Members.Count - start);
                writer.Line($"if (json.IsAmong({model.Inherited.Count + start}, {count}))");
                using (writer.Block())
                {
                    EmitVisits(writer, model, start, count, types);
                }
            }
        }
    }

    private static void EmitVisits(CodeWriter writer, ModelPlan model, int start, int count, TypeNames types)
    {
        for (var i = start; i < start + count; i++)
        {
            var member = model.Members[i];
            var place = member.HasField ? member.Field : member.Name;
            writer.Line($"{place} = json.{Visit(member.Type.Type, types)}({model.Inherited.Count + i}, {place});");
        }
    }

    private static string Visit(TypeRef type, TypeNames types) => type switch
    {
        ScalarRef { Scalar: var scalar } => scalar.ToString(),
        GeneratedRef { Kind: GeneratedKind.Class } => "Model",
        GeneratedRef { Kind: GeneratedKind.StringEnum } => "Enum",
        GeneratedRef { Kind: (GeneratedKind.Int32Enum or GeneratedKind.Int64Enum) and var kind } => kind.ToString(),
        ListRef list => $"List<{types.Arguments(list.Item)}>",
        MapRef map => $"Map<{types.Arguments(map.Value)}>",
        _ => $"Value<{types.Arguments(type)}>",
    };
}
