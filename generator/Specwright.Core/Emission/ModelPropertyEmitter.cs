using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the properties of a class for a JSON object, and the fields that they stand for.</summary>
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
            writer.Line($"public {types.Of(new MapRef(value))}? {AdditionalPlan.TypedName} {{ get => _additionalProperties; init => _additionalProperties = value; }}");
        }
    }

    // Neighbours of one type share a declaration: the file is read by people, too.
    private static void EmitFields(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        var fields = model.Members.Select(member => (Type: types.Nullable(member.Type.Type), member.Field)).ToList();
        if (model.BaseName is null && model.Additional.Value is { } value)
        {
            fields.Add((types.Of(new MapRef(value)) + "?", "_additionalProperties"));
        }

        if (fields.Count > 0 && model.AllMembers.Count > 0)
        {
            writer.Line();
        }

        foreach (var declaration in fields.GroupBy(static field => field.Type, static field => field.Field))
        {
            ListEmitter.Emit(writer, $"private {declaration.Key} ", declaration.ToList(), ";");
        }
    }

    private static void EmitProperty(CodeWriter writer, MemberPlan member, int index, TypeNames types)
    {
        // The compiler refuses to require what it says is obsolete.
        var required = member.IsRequired ? "required " : "";
        var type = member.IsRequired ? types.Of(member.Type) : types.Nullable(member.Type.Type);

        // Reading is tolerant: what is required and missing is at its default, and is not written either.
        var value = member is { IsRequired: true, Type: { IsNullable: false, Type.IsValueType: true } }
            ? member.Field + ".GetValueOrDefault()"
            : member.Field;

        // Where null is a value of its own, assigning it is not the same as assigning nothing.
        var init = member.Type.IsNullable
            ? $"init {{ {member.Field} = value; SetNullMember({index}, value is null); }}"
            : $"init => {member.Field} = value;";
        DocCommentEmitter.Emit(writer, member.Doc);
        TypeHeader.EmitObsolete(writer, member.IsDeprecated && !member.IsRequired, types);
        writer.Line($"public {required}{type} {member.Name} {{ get => {value}; {init} }}");
    }
}
