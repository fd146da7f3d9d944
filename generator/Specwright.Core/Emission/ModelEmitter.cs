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
            EmitCodec(writer, model, types);
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
            writer.Line($"public {model.Name}() {{ }}");
        }

        var required = model.AllMembers.Any(static member => member.IsRequired) ? $"[{types["SetsRequiredMembers"]}] " : "";
        var access = model.Subtypes.IsEmpty ? "private" : "private protected";
        writer.Line($"{required}{access} {model.Name}(ref {types["JsonCursor"]} reader) : base(ref reader) {{ }}");
    }

    private static void EmitCodec(CodeWriter writer, ModelPlan model, TypeNames types)
    {
        var signature = $"public static {(model.BaseName is null ? "" : "new ")}{model.Name}? Read(ref {types["JsonCursor"]} reader)";
        var read = $"reader.BeginObject() ? new {model.Name}(ref reader) : null";
        if (model.Subtypes.IsEmpty)
        {
            writer.Line($"{signature} => {read};");
        }
        else
        {
            writer.Line($"{signature} => reader.PeekStringMember({Utf8Literal.Text(model.Discriminator!)}, s_subtypes) switch");
            writer.Line("{");
            using (writer.Indent())
            {
                for (var i = 0; i < model.Subtypes.Count; i++)
                {
                    var subtype = model.Subtypes[i];
                    writer.Line($"{i} => {types.Expression(subtype.Name, subtype.IsHidden)}.Read(ref reader),");
                }

                writer.Line($"_ => {read},");
            }

            writer.Line("};");
        }

        writer.Line($"public static void Write(ref {types["JsonWriter"]} writer, {model.Name}? value) => writer.Model(value);");
    }
}
