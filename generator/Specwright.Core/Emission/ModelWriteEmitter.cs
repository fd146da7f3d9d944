using System.Globalization;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes how an object is written.</summary>
internal static class ModelWriteEmitter
{
    public static void Emit(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        writer.Line();
        var signature = $"public static void Write(ref {types["JsonWriter"]} writer, {model.Name}? value)";
        if (model.BaseName is { } extended)
        {
            writer.Line($"{signature} => {types.Expression(extended, model.IsBaseHidden)}.Write(ref writer, value);");
            EmitMembers(writer, model, types);
            return;
        }

        writer.Line(signature);
        using (writer.Block())
        {
            writer.Line("if (!writer.BeginModel(value)) return;");
            if (model.Subtypes.IsEmpty)
            {
                EmitOwnMembers(writer, model, "value.", types);
            }
            else
            {
                writer.Line("value.WriteMembers(ref writer);");
            }

            EmitEnd(writer, model, types);
        }

        if (!model.Subtypes.IsEmpty)
        {
            EmitMembers(writer, model, types);
        }
    }

    /// <summary>Whether the property has a value even where the member did not come.</summary>
    public static bool IsAlwaysThere(MemberPlan member) => member is { IsRequired: true, Type: { IsNullable: false, Type.IsValueType: true } };

    // What extends the class adds its own members.
    private static void EmitMembers(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        if (model.BaseName is not null && model.Members.IsEmpty)
        {
            return;
        }

        writer.Line();
        writer.Line($"private protected {(model.BaseName is null ? "virtual" : "override")} void WriteMembers(ref {types["JsonWriter"]} writer)");
        using (writer.Block())
        {
            if (model.BaseName is not null)
            {
                writer.Line("base.WriteMembers(ref writer);");
            }

            EmitOwnMembers(writer, model, "", types);
            EmitNulls(writer, model, "");
        }
    }

    private static void EmitOwnMembers(CodeWriter writer, ModelPlan model, string owner, TypeNames types)
    {
        var first = model.Inherited.Count;
        for (var i = 0; i < model.Members.Count; i++)
        {
            var member = model.Members[i];
            var value = owner + member.Name;
            writer.Line(JsonExpressions.WriteMember(
                member.Type.Type,
                Utf8Literal.Member(member.WireName),
                IsAlwaysThere(member) ? $"{owner}_presence.Present({Number(first + i)}, {value})" : value,
                types));
        }
    }

    private static void EmitEnd(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        // Subtypes have written theirs by then.
        var hasNulls = model.Subtypes.IsEmpty && !model.Members.IsEmpty;
        if (model.Additional.Value is { } type)
        {
            if (hasNulls)
            {
                EmitNulls(writer, model, "value.");
            }

            writer.Line($"{types.Codec(new MapRef(type))}.WriteMembers(ref writer, value.{model.Additional.Name});");
            writer.Line("writer.EndObject();");
        }
        else if (hasNulls)
        {
            writer.Line($"writer.EndModel(s_members, value._presence, value.{model.Additional.Name});");
        }
        else
        {
            writer.Line($"writer.Members(value.{model.Additional.Name});");
            writer.Line("writer.EndObject();");
        }
    }

    private static void EmitNulls(CodeWriter writer, ModelPlan model, string owner)
    {
        var first = model.Inherited.Count;
        if (!model.Members.IsEmpty)
        {
            writer.Line($"writer.Nulls(s_members, {owner}_presence{(first > 0 ? ", " + Number(first) : "")});");
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
