using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes a class for a JSON object.</summary>
internal static class ModelEmitter
{
    public static void Emit(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        TypeHeader.Emit(writer, model, model.Name, types);
        writer.Line($"public sealed partial class {model.Name} : {types["IJsonModel"]}<{model.Name}>");
        using (writer.Block())
        {
            TableEmitter.Emit(writer, "s_members", model.Members.Select(static member => member.WireName), types);
            foreach (var member in model.Members)
            {
                EmitProperty(writer, member, types);
            }

            EmitAdditional(writer, model.Additional, types);
            EmitRead(writer, model, types);
            EmitWrite(writer, model, types);
        }
    }

    private static void EmitProperty(CodeWriter writer, MemberPlan member, TypeNames types)
    {
        // The compiler refuses to require what it says is obsolete.
        var required = member.IsRequired ? "required " : "";
        var type = member.IsRequired ? types.Of(member.Type) : types.Nullable(member.Type.Type);
        writer.Line();
        DocCommentEmitter.Emit(writer, member.Doc);
        TypeHeader.EmitObsolete(writer, member.IsDeprecated && !member.IsRequired, types);
        writer.Line($"public {required}{type} {member.Name} {{ get; init; }}");
    }

    private static void EmitAdditional(CodeWriter writer, AdditionalPlan? additional, TypeNames types)
    {
        if (additional is null)
        {
            return;
        }

        var type = additional.Value is { } value ? types.Of(new MapRef(value)) + "?" : types["JsonMembers"];
        var suffix = additional.Value is null ? ", as they arrived" : "";
        writer.Line();
        writer.Line($"/// <summary>Members that the description does not name{suffix}.</summary>");
        writer.Line($"public {type} {additional.Name} {{ get; init; }}");
    }

    private static void EmitRead(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        writer.Line();
        writer.Line($$"""
            /// <inheritdoc/>
            public static {{model.Name}}? Read<TReader>(ref TReader reader)
                where TReader : struct, {{types["IJsonReader"]}}, allows ref struct
            {
                if (!reader.BeginObject())
                {
                    return null;
                }

            """);
        using (writer.Indent())
        {
            EmitLocals(writer, model, types);
            writer.Line("""
                int expected = 0, member;
                while ((member = reader.NextMember(s_members, ref expected)) >= 0)
                {
                    switch (member)
                    {
                """);
            EmitCases(writer, model, types);
            writer.Line("""
                    }
                }

                """);
            EmitResult(writer, model);
        }

        writer.Line("}");
    }

    // Neighbours of one type share a declaration: the file is read by people, too.
    private static void EmitLocals(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        var declarations = model.Members
            .Select(member => (Type: types.Nullable(member.Type.Type), Variable: Local(member.Local) + " = null"))
            .GroupBy(static pair => pair.Type, static pair => pair.Variable);
        foreach (var declaration in declarations)
        {
            ListEmitter.Emit(writer, declaration.Key + " ", declaration.ToList(), ";");
        }

        if (model.Additional is { Value: { } value })
        {
            writer.Line($"{types["OrderedDictionary"]}<string, {types.Of(value)}>? {model.Additional.Local} = null;");
        }
        else if (model.Additional is not null)
        {
            writer.Line($"{types["JsonMembers"]} {model.Additional.Local} = default;");
        }
    }

    private static void EmitCases(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        using (writer.Indent())
        using (writer.Indent())
        {
            for (var i = 0; i < model.Members.Count; i++)
            {
                var member = model.Members[i];
                writer.Line($"case {i}: {Local(member.Local)} = {JsonExpressions.Read(member.Type.Type, member.IsTypeHidden, types)}; break;");
            }

            writer.Line($"default: {ReadAdditional(model.Additional, types)}; break;");
        }
    }

    private static string ReadAdditional(AdditionalPlan? additional, TypeNames types) => additional switch
    {
        null => "reader.SkipValue()",
        { Value: { } value } => $"{types.Codec(new MapRef(value))}.ReadMember(ref reader, ref {additional.Local})",
        _ => $"reader.KeepMember(ref {additional.Local})",
    };

    private static void EmitResult(CodeWriter writer, ModelPlan model)
    {
        var values = model.Members.Select(Assign).ToList();
        if (model.Additional is { } additional)
        {
            values.Add($"{additional.Name} = {additional.Local}");
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

    // Reading is tolerant: what is required and missing is left at its default.
    private static string Assign(MemberPlan member) =>
        $"{member.Name} = {Local(member.Local)}"
        + (member.IsRequired && member.Type is { IsNullable: false, Type.IsValueType: true } ? ".GetValueOrDefault()" : "");

    private static void EmitWrite(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        writer.Line();
        writer.Line($$"""
            /// <inheritdoc/>
            public static void Write(ref {{types["JsonWriter"]}} writer, {{model.Name}}? value)
            {
                if (value is null)
                {
                    writer.Null();
                    return;
                }

                writer.BeginObject();
            """);
        using (writer.Indent())
        {
            foreach (var member in model.Members)
            {
                EmitWrite(writer, member, types);
            }

            if (model.Additional is { Value: { } type } typed)
            {
                writer.Line($"{types.Codec(new MapRef(type))}.WriteMembers(ref writer, value.{typed.Name});");
            }
            else if (model.Additional is { } kept)
            {
                writer.Line($"writer.Members(value.{kept.Name});");
            }

            writer.Line("writer.EndObject();");
        }

        writer.Line("}");
    }

    private static void EmitWrite(CodeWriter writer, MemberPlan member, TypeNames types)
    {
        var name = Utf8Literal.Member(member.WireName);
        var value = "value." + member.Name;
        if (member is { IsRequired: true, Type.IsNullable: true })
        {
            writer.Line($"if ({value} is null) writer.NullMember({name});");
        }

        writer.Line(JsonExpressions.WriteMember(member.Type.Type, name, value, types));
    }

    private static string Local(string name) => Planning.Naming.CSharpIdentifier.Escape(name);
}
