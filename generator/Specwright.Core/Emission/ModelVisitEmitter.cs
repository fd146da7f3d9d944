using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes how the members of an object are read and written.</summary>
internal static class ModelVisitEmitter
{
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
                writer.Line($"=> json.Additional<{types.Arguments(value)}>(ref _additionalProperties);");
            }
        }
    }

    private static void EmitMembers(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        writer.Line();
        writer.Line($"protected override void VisitMember(ref {types["MemberVisitor"]} json, int member)");
        using (writer.Block())
        {
            writer.Line("switch (member)");
            using (writer.Block())
            {
                for (var i = 0; i < model.Members.Count; i++)
                {
                    var member = model.Members[i];
                    var index = model.Inherited.Count + i;
                    writer.Line($"case {index}: json.{Visit(member.Type.Type, types)}(ref {member.Field}); break;");
                }

                if (model.BaseName is not null)
                {
                    writer.Line("default: base.VisitMember(ref json, member); break;");
                }
            }
        }
    }

    private static string Visit(TypeRef type, TypeNames types) => type switch
    {
        ScalarRef { Scalar: var scalar } => scalar.ToString(),
        GeneratedRef { Kind: GeneratedKind.Class } => "Model",
        GeneratedRef { Kind: GeneratedKind.StringEnum } => "Enum",
        ListRef list => $"List<{types.Arguments(list.Item)}>",
        MapRef map => $"Map<{types.Arguments(map.Value)}>",
        { IsValueType: true } => $"Struct<{types.Arguments(type)}>",
        _ => $"Value<{types.Arguments(type)}>",
    };
}
