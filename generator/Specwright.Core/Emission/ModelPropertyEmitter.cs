using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the properties of a class for a JSON object, and the fields behind those that hold more than their type can.</summary>
internal static class ModelPropertyEmitter
{
    public static void Emit(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        EmitFields(writer, model, types);
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

        if (model.BaseName is null && model.Additional.Value is { } value)
        {
            writer.Line();
            writer.Line("/// <summary>Members that the description does not name.</summary>");
            writer.Line($"public {types.Of(new MapRef(value))}? {AdditionalPlan.TypedName} {{ get; set; }}");
        }
    }

    // Neighbours of one type share a declaration: the file is read by people, too.
    private static void EmitFields(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        var members = model.Members.Where(static member => member.HasField).ToList();
        if (members.Count > 0)
        {
            writer.Line();
        }

        foreach (var declaration in members.GroupBy(member => types.Nullable(member.Type.Type), static member => member.Field))
        {
            ListEmitter.Emit(writer, $"private {declaration.Key} ", declaration.ToList(), ";");
        }
    }

    private static void EmitProperty(CodeWriter writer, MemberPlan member, int index, TypeNames types)
    {
        // The compiler refuses to require what it says is obsolete.
        var required = member.IsRequired ? "required " : "";
        var type = member.IsRequired ? types.Of(member.Type) : types.Nullable(member.Type.Type);

        DocCommentEmitter.Emit(writer, member.Doc);
        TypeHeader.EmitObsolete(writer, member.IsDeprecated && !member.IsRequired, types);
        writer.Write($"public {required}{type} {member.Name} {{ ");
        EmitAccessors(writer, member, index);
        writer.Line(" }");
    }

    private static void EmitAccessors(CodeWriter writer, MemberPlan member, int index)
    {
        if (!member.HasField)
        {
            writer.Write("get; set;");
        }
        else if (member.Type.IsNullable)
        {
            // Where null is a value of its own, assigning it is not the same as assigning nothing.
            writer.Write($"get => {member.Field}; set {{ {member.Field} = value; SetNullMember({index}, value is null); }}");
        }
        else
        {
            writer.Write($"get => {member.Field}.GetValueOrDefault(); set => {member.Field} = value;");
        }
    }
}
