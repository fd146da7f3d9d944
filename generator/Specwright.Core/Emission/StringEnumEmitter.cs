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
        writer.Line($"public readonly partial struct {name} : {types["IEquatable"]}<{name}>, {types["IJsonCodec"]}<{name}>");
        using (writer.Block())
        {
            TableEmitter.Emit(writer, "s_values", plan.Members.Select(static member => member.Text), types);
            writer.Line($$"""

                private readonly string? _value;

                /// <summary>Makes a value of its text, which need not be listed.</summary>
                public {{name}}(string value) => _value = value;
                """);
            foreach (var member in plan.Members)
            {
                writer.Line();
                DocCommentEmitter.Emit(writer, member.Doc);
                writer.Line($"public static {name} {member.Name} {{ get; }} = new({CSharpLiteral.String(member.Text)});");
            }

            EmitValue(writer, name);
            EmitRead(writer, plan, types);
        }
    }

    private static void EmitValue(CodeWriter writer, string name) => writer.Line($$"""

        /// <summary>The text, one of those listed or another.</summary>
        public string Value => _value ?? "";

        /// <summary>Makes a value of its text, which need not be listed.</summary>
        public static implicit operator {{name}}(string value) => new(value);

        /// <summary>Whether both have the same text.</summary>
        public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

        /// <summary>Whether the texts differ.</summary>
        public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);

        /// <inheritdoc/>
        public bool Equals({{name}} other) => Value == other.Value;

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => Value.GetHashCode();

        /// <inheritdoc/>
        public override string ToString() => Value;
        """);

    private static void EmitRead(CodeWriter writer, StringEnumPlan plan, TypeNames types)
    {
        writer.Line();
        writer.Line($$"""
            /// <inheritdoc/>
            public static {{plan.Name}} Read<TReader>(ref TReader reader)
                where TReader : struct, {{types["IJsonReader"]}}, allows ref struct
                => reader.ReadKnownString(s_values, out var other) switch
                {
            """);
        using (writer.Indent())
        using (writer.Indent())
        {
            for (var i = 0; i < plan.Members.Count; i++)
            {
                writer.Line($"{i} => {plan.Members[i].Name},");
            }

            writer.Line("-1 => throw reader.Refuse(\"The value must not be null.\"),");
            writer.Line("_ => new(other),");
        }

        writer.Line($$"""
                };

            /// <inheritdoc/>
            public static void Write(ref {{types["JsonWriter"]}} writer, {{plan.Name}} value) => writer.String(value.Value);
            """);
    }
}
