using System.Linq;
using Specwright.Planning.Plans;
using static Specwright.Planning.Naming.CSharpIdentifier;

namespace Specwright.Emission;

/// <summary>Writes a class for an array whose items differ by position.</summary>
internal static class TupleEmitter
{
    public static void Emit(CodeWriter writer, TuplePlan plan, TypeNames types)
    {
        TypeHeader.Emit(writer, plan, plan.Name, types);
        writer.Line($"public sealed partial class {plan.Name} : {types["IJsonCodec"]}<{plan.Name}?>");
        using (writer.Block())
        {
            writer.Line($"private int _length = {plan.Items.Count};");
            writer.Line();
            foreach (var item in plan.Items)
            {
                DocCommentEmitter.Emit(writer, item.Doc);
                writer.Line($"public {types.Nullable(item.Type)} {item.Name} {{ get; set; }}");
                writer.Line();
            }

            writer.Line("/// <summary>Items behind those that the description names.</summary>");
            writer.Line($"public {types["IReadOnlyList"]}<{types.Of(plan.Rest)}>? AdditionalItems {{ get; set; }}");
            EmitRead(writer, plan, types);
            EmitWrite(writer, plan, types);
        }
    }

    private static void EmitRead(CodeWriter writer, TuplePlan plan, TypeNames types)
    {
        writer.Line();
        writer.Line($$"""
            public static {{plan.Name}}? Read(ref {{types["JsonCursor"]}} reader)
            {
                if (!reader.BeginArray()) return null;
            """);
        using (writer.Indent())
        {
            foreach (var item in plan.Items)
            {
                writer.Line($"{types.Nullable(item.Type)} {Escape(item.Local)} = null;");
            }

            writer.Line($$"""
                {{types["List"]}}<{{types.Of(plan.Rest)}}>? additionalItems = null;
                var first = true;
                var position = 0;
                for (; reader.NextElement(ref first); position++)
                {
                    switch (position)
                    {
                """);
            using (writer.Indent())
            using (writer.Indent())
            {
                for (var i = 0; i < plan.Items.Count; i++)
                {
                    var item = plan.Items[i];
                    writer.Line($"case {i}: {Escape(item.Local)} = {JsonExpressions.Read(item.Type, types)}; break;");
                }

                var rest = plan.Rest.Type switch
                {
                    ScalarRef { Scalar: Scalar.Raw } => "reader.ReadRaw().GetValueOrDefault()",
                    GeneratedRef { Kind: GeneratedKind.Class } type => JsonExpressions.Read(type, types),
                    _ => $"{types.Codec(plan.Rest)}.Read(ref reader)",
                };
                writer.Line($"default: (additionalItems ??= []).Add({rest}); break;");
            }

            writer.Line($$"""
                    }
                }

                return new {{plan.Name}}
                {
                """);
            using (writer.Indent())
            {
                ListEmitter.Emit(
                    writer,
                    "",
                    [.. plan.Items.Select(static item => $"{item.Name} = {Escape(item.Local)}"), "AdditionalItems = additionalItems", "_length = position"],
                    ",");
            }

            writer.Line("};");
        }

        writer.Line("}");
    }

    private static void EmitWrite(CodeWriter writer, TuplePlan plan, TypeNames types)
    {
        writer.Line();
        writer.Line($$"""
            public static void Write(ref {{types["JsonWriter"]}} writer, {{plan.Name}}? value)
            {
                if (value is null)
                {
                    writer.Null();
                    return;
                }

                writer.BeginArray();
            """);
        using (writer.Indent())
        {
            // As many as there were; of a new one, all.
            for (var i = 0; i < plan.Items.Count; i++)
            {
                var item = plan.Items[i];
                var write = JsonExpressions.Write(new TypeUse(item.Type, true), "value." + item.Name, types);
                writer.Line($"if (value._length > {i}) {write}");
            }
        }

        writer.Line($$"""
                foreach (var item in value.AdditionalItems ?? [])
                {
                    {{JsonExpressions.Write(plan.Rest, "item", types)}}
                }

                writer.EndArray();
            }
            """);
    }
}
