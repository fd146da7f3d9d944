using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes a struct for one of listed strings, or any other.</summary>
internal static class StringEnumEmitter
{
    public static void Emit(CodeWriter writer, StringEnumPlan plan, TypeNames types)
    {
        var name = plan.Name;
        TypeHeader.Emit(writer, plan, name, types);
        writer.Line($"public readonly partial record struct {name} : {types["IJsonCodec"]}<{name}>");
        using (writer.Block())
        {
            TableEmitter.Emit(writer, "s_values", plan.Members.Select(static member => member.Text), types);
            EmitMembers(writer, plan);

            writer.Line($$"""

                private readonly string? _value;

                /// <summary>Makes a value of its text, which need not be listed.</summary>
                public {{name}}(string value) => _value = value is "" ? null : value; // as in the default value

                /// <summary>The text, one of those listed or another.</summary>
                public string Value => _value ?? "";

                public static implicit operator {{name}}(string value) => new(value);
                public override string ToString() => Value;

                public static {{name}} Read(ref {{types["JsonCursor"]}} reader) => new({{types["KnownText"]}}.Read(ref reader, s_values));
                public static void Write(ref {{types["JsonWriter"]}} writer, {{name}} value) => writer.String(value.Value);
                """);
        }
    }

    private static void EmitMembers(CodeWriter writer, StringEnumPlan plan)
    {
        writer.Line();
        var gap = new MemberGap();
        foreach (var member in plan.Members)
        {
            gap.Before(writer, member.Doc);
            DocCommentEmitter.Emit(writer, member.Doc);
            writer.Line($"public static {plan.Name} {member.Name} {{ get; }} = new({CSharpLiteral.String(member.Text)});");
        }
    }
}
