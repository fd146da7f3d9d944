using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes a class for a JSON object.</summary>
internal static class ModelEmitter
{
    public static void Emit(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        TypeHeader.Emit(writer, model, model.Name, types);
        var modifier = model.Subtypes.IsEmpty ? "sealed " : "";
        var extended = model.BaseName ?? types[model.Additional is { IsOpen: true, Value: null } ? "OpenJsonModel" : "JsonModel"];
        writer.Line($"public {modifier}partial class {model.Name} : {extended}, {types["IJsonModel"]}<{model.Name}>");
        using (writer.Block())
        {
            EmitTables(writer, model, types);
            ModelPropertyEmitter.Emit(writer, model, types);
            EmitConstructors(writer, model, types);
            if (!model.Subtypes.IsEmpty)
            {
                EmitRead(writer, model, types);
            }

            ModelVisitEmitter.Emit(writer, model, types);
        }
    }

    private static void EmitTables(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        if (model.AllMembers.Count > 0)
        {
            TableEmitter.Emit(writer, "s_members", model.AllMembers.Select(static member => member.WireName), types);
        }

        if (!model.Subtypes.IsEmpty)
        {
            TableEmitter.Emit(writer, "s_subtypes", model.Subtypes.Select(static subtype => subtype.Value), types);
        }
    }

    private static void EmitConstructors(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        writer.Line();
        if (model.Constant is { } constant)
        {
            DocCommentEmitter.Emit(writer, constant.Doc);
            writer.Line($"public {model.Name}() => {constant.Name} = {CSharpLiteral.String(constant.Value)};");
            writer.Line();
        }
        else
        {
            // Said, although it may be what C# has without: a part of the class that a person writes may have other constructors.
            writer.Line($"public {model.Name}() {{ }}");
        }

        var argument = "";
        var requires = model.AllMembers.Any(static member => member.IsRequired);
        if (requires || model.Constant is not null || model.BaseName is not null || !model.Subtypes.IsEmpty)
        {
            // What is read may lack what is required of who makes an object, and has its own constants.
            var attribute = requires ? $"[{types["SetsRequiredMembers"]}] " : "";
            var access = model.Subtypes.IsEmpty ? "private" : "private protected";
            var (parameter, initializer) = model.BaseName is null ? ("_", "") : ("unread", " : base(unread)");
            writer.Line($"{attribute}{access} {model.Name}({types["UnreadModel"]} {parameter}){initializer} {{ }}");
            argument = $"default({types["UnreadModel"]})";
        }

        writer.Line($"static {model.Name} {types["IJsonModel"]}<{model.Name}>.New() => new({argument});");
    }

    // A class that others extend looks which of them comes.
    private static void EmitRead(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        writer.Line();
        writer.Line($"static {model.Name}? {types["IJsonCodec"]}<{model.Name}?>.Read(ref {types["JsonCursor"]} reader)");
        using (writer.Indent())
        {
            writer.Line($"=> reader.PeekStringMember({Utf8Literal.Text(model.Discriminator!)}, s_subtypes) switch");
            writer.Line("{");
            using (writer.Indent())
            {
                for (var i = 0; i < model.Subtypes.Count; i++)
                {
                    writer.Line($"{i} => reader.ReadModel<{model.Subtypes[i].Name}>(),");
                }

                writer.Line($"_ => reader.BeginObject() ? reader.ReadMembers(new {model.Name}(default({types["UnreadModel"]}))) : null,");
            }

            writer.Line("};");
        }

        writer.Line();
    }
}
