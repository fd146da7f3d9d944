using System.Globalization;
using System.Linq;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes how an object is read.</summary>
internal static class ModelReadEmitter
{
    public static void Emit(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        writer.Line();
        writer.Line($$"""
            public static {{(model.BaseName is null ? "" : "new ")}}{{model.Name}}? Read<TReader>(ref TReader reader)
                where TReader : struct, {{types["IJsonReader"]}}, allows ref struct
            """);
        using (writer.Block())
        {
            EmitSubtypes(writer, model, types);
            writer.Line("if (!reader.BeginObject()) return null;");
            EmitLocals(writer, model, types);
            EmitLoop(writer, model, types);
            EmitResult(writer, model);
        }
    }

    private static void EmitSubtypes(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        if (model.Subtypes.IsEmpty)
        {
            return;
        }

        writer.Line($"switch (reader.PeekStringMember({Utf8Literal.Text(model.Discriminator!)}, s_subtypes))");
        using (writer.Block())
        {
            for (var i = 0; i < model.Subtypes.Count; i++)
            {
                var subtype = model.Subtypes[i];
                writer.Line($"case {Number(i)}: return {types.Expression(subtype.Name, subtype.IsHidden)}.Read(ref reader);");
            }
        }

        writer.Line();
    }

    // Neighbours of one type share a declaration: the file is read by people, too.
    private static void EmitLocals(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        var declarations = model.AllMembers
            .Select(member => (Type: types.Nullable(member.Type.Type), Variable: Local(member.Local) + " = null"))
            .GroupBy(static pair => pair.Type, static pair => pair.Variable);
        foreach (var declaration in declarations)
        {
            ListEmitter.Emit(writer, declaration.Key + " ", declaration.ToList(), ";");
        }

        writer.Line(model.Additional.Value is { } value
            ? $"{types["OrderedDictionary"]}<string, {types.Of(value)}>? {model.Additional.Local} = null;"
            : $"{types["JsonMembers"]} {model.Additional.Local} = default;");
        if (model.AllMembers.Count > 0)
        {
            writer.Line($"{types["MemberPresence"]} presence = default;");
        }
    }

    private static void EmitLoop(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        var members = model.AllMembers;
        writer.Line($$"""
            int expected = 0, member;
            while ((member = {{(members.Count > 0 ? "presence.NextMember(ref reader, s_members, ref expected)" : "reader.NextMember(s_members, ref expected)")}}) >= 0)
                switch (member)
                {
            """);
        using (writer.Indent())
        using (writer.Indent())
        {
            for (var i = 0; i < members.Count; i++)
            {
                var value = JsonExpressions.Read(members[i].Type.Type, members[i].IsTypeHidden, types);
                writer.Line($"case {Number(i)}: {Local(members[i].Local)} = {value}; break;");
            }

            writer.Line($"default: {ReadAdditional(model.Additional, types)}; break;");
        }

        writer.Line("    }");
    }

    private static string ReadAdditional(AdditionalPlan additional, TypeNames types) => additional.Value is { } value
        ? $"{types.Codec(new MapRef(value))}.ReadMember(ref reader, ref {additional.Local})"
        : $"reader.KeepMember(ref {additional.Local})";

    private static void EmitResult(CodeWriter writer, ModelPlan model)
    {
        var values = model.AllMembers.Select(Assign).Append($"{model.Additional.Name} = {model.Additional.Local}").ToList();
        if (model.AllMembers.Count > 0)
        {
            values.Add("_presence = presence");
        }

        var single = $"return new {model.Name} {{ {string.Join(", ", values)} }};";
        if (writer.Fits(single))
        {
            writer.Line(single);
            return;
        }

        writer.Line($"return new {model.Name}");
        writer.Line("{");
        using (writer.Indent())
        {
            ListEmitter.Emit(writer, "", values, ",");
        }

        writer.Line("};");
    }

    // Reading is tolerant: what is required and missing is left at its default, and is not written either.
    private static string Assign(MemberPlan member, int index) => ModelWriteEmitter.IsAlwaysThere(member)
        ? $"{member.Name} = presence.Require({Number(index)}, {Local(member.Local)})"
        : $"{member.Name} = {Local(member.Local)}";

    private static string Local(string name) => CSharpIdentifier.Escape(name);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
