using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes a class for a JSON object.</summary>
internal static class ModelEmitter
{
    public static void Emit(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        TypeHeader.Emit(writer, model, model.Name, types);
        var extended = model.BaseName is null ? "" : model.BaseName + ", ";
        writer.Line($"public {(model.Subtypes.IsEmpty ? "sealed " : "")}partial class {model.Name} : {extended}{types["IJsonModel"]}<{model.Name}>");
        using (writer.Block())
        {
            EmitState(writer, model, types);
            EmitConstant(writer, model);
            EmitProperties(writer, model, types);
            if (model.BaseName is null && !model.Additional.IsHidden)
            {
                EmitAdditional(writer, model.Additional, types);
            }

            ModelReadEmitter.Emit(writer, model, types);
            ModelWriteEmitter.Emit(writer, model, types);
        }
    }

    private static void EmitState(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        TableEmitter.Emit(writer, "s_members", model.AllMembers.Select(static member => member.WireName), types);
        if (!model.Subtypes.IsEmpty)
        {
            TableEmitter.Emit(writer, "s_subtypes", model.Subtypes.Select(static subtype => subtype.Value), types);
        }

        if (model.BaseName is not null || (model.AllMembers.Count == 0 && !model.Additional.IsHidden))
        {
            return;
        }

        var access = model.Subtypes.IsEmpty ? "private" : "private protected";
        writer.Line();
        if (model.AllMembers.Count > 0)
        {
            writer.Line($"{access} {types["MemberPresence"]} _presence;");
        }

        if (model.Additional.IsHidden)
        {
            writer.Line($"{access} {types["JsonMembers"]} {model.Additional.Name};");
        }
    }

    private static void EmitConstant(CodeWriter writer, ModelPlan model)
    {
        if (model.Constant is { } constant)
        {
            writer.Line();
            DocCommentEmitter.Emit(writer, constant.Doc);
            writer.Line($"public {model.Name}() => {constant.Name} = {CSharpLiteral.String(constant.Value)};");
        }
    }

    private static void EmitProperties(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        if (!model.Members.IsEmpty)
        {
            writer.Line();
        }

        var gap = new MemberGap();
        for (var i = 0; i < model.Members.Count; i++)
        {
            gap.Before(writer, model.Members[i].Doc);
            EmitProperty(writer, model.Members[i], model.Inherited.Count + i, types);
        }
    }

    private static void EmitProperty(CodeWriter writer, MemberPlan member, int index, TypeNames types)
    {
        // The compiler refuses to require what it says is obsolete.
        var required = member.IsRequired ? "required " : "";
        var type = member.IsRequired ? types.Of(member.Type) : types.Nullable(member.Type.Type);

        // Where null is a value of its own, assigning it is not the same as assigning nothing.
        var init = member.Type.IsNullable ? $"init {{ field = value; _presence.Assign({index}, value is null); }}" : "init;";
        DocCommentEmitter.Emit(writer, member.Doc);
        TypeHeader.EmitObsolete(writer, member.IsDeprecated && !member.IsRequired, types);
        writer.Line($"public {required}{type} {member.Name} {{ get; {init} }}");
    }

    private static void EmitAdditional(CodeWriter writer, AdditionalPlan additional, TypeNames types)
    {
        var type = additional.Value is { } value ? types.Of(new MapRef(value)) + "?" : types["JsonMembers"];
        var suffix = additional.Value is null ? ", as they arrived" : "";
        writer.Line();
        writer.Line($"/// <summary>Members that the description does not name{suffix}.</summary>");
        writer.Line($"public {type} {additional.Name} {{ get; init; }}");
    }
}
