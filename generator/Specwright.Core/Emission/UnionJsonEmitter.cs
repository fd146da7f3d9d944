using System.Globalization;
using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes how a value of several types is read and written.</summary>
internal static class UnionJsonEmitter
{
    public static void EmitRead(CodeWriter writer, UnionPlan plan, TypeNames types)
    {
        writer.Line();
        writer.Line($$"""
            public static {{plan.Name}}? Read(ref {{types["JsonCursor"]}} reader)
            {
                if (reader.TryReadNull()) return null;
                switch (reader.Peek())
                {
            """);
        using (writer.Indent())
        using (writer.Indent())
        {
            foreach (var kind in plan.Alternatives.Select(static alternative => alternative.Kind).Distinct())
            {
                writer.Line($"case {types["JsonKind"]}.{kind.ToString()}:");
                using (writer.Indent())
                {
                    EmitKind(writer, plan, kind, types);
                }
            }
        }

        writer.Line("""
                }

                return new(reader.ReadRaw().GetValueOrDefault(), -1);
            }
            """);
    }

    public static void EmitWrite(CodeWriter writer, UnionPlan plan, TypeNames types)
    {
        writer.Line();
        writer.Line($$"""
            public static void Write(ref {{types["JsonWriter"]}} writer, {{plan.Name}}? value)
            {
                switch (value?._alternative)
                {
                    case null: writer.Null(); break;
            """);
        using (writer.Indent())
        using (writer.Indent())
        {
            for (var i = 0; i < plan.Alternatives.Count; i++)
            {
                var type = plan.Alternatives[i].Type;
                var write = JsonExpressions.Write(new TypeUse(type), $"({types.Of(type)})value.Value", types);
                writer.Line($"case {Number(i)}: {write} break;");
            }

            writer.Line($"default: writer.Raw(({types["RawJson"]})value.Value); break;");
        }

        writer.Line("""
                }
            }
            """);
    }

    private static void EmitKind(CodeWriter writer, UnionPlan plan, ValueKind kind, TypeNames types)
    {
        switch (kind == ValueKind.Object ? plan.ObjectTest : null)
        {
            case DiscriminatorTestPlan test:
                EmitTest(writer, plan, test, types);
                return;
            case MembersTestPlan test:
                EmitTest(writer, plan, test, types);
                return;
        }

        var tests = plan.Tests.Where(test => test.Kind == kind).ToList();
        foreach (var test in tests)
        {
            var condition = Condition(test, types);
            writer.Line((condition is null ? "" : $"if ({condition}) ") + Return(plan, test.Alternative, types));
        }

        if (tests[tests.Count - 1] is not KindTestPlan)
        {
            writer.Line("break;");
        }
    }

    private static string? Condition(ValueTestPlan test, TypeNames types) => test switch
    {
        ScalarTestPlan { Scalar: var scalar } => $"{types["JsonTest"]}.Is{scalar}(reader)",
        ListedTestPlan { Table: var table } => $"{types["JsonTest"]}.IsListed(reader, {table})",
        ItemsTestPlan { Items: var items } => $"{types["JsonTest"]}.IsArrayOf(reader, {types["JsonKind"]}.{items})",
        _ => null,
    };

    private static void EmitTest(CodeWriter writer, UnionPlan plan, DiscriminatorTestPlan test, TypeNames types)
    {
        writer.Line($"switch (reader.PeekStringMember({Utf8Literal.Text(test.WireName)}, s_kinds))");
        using (writer.Block())
        {
            for (var i = 0; i < test.Values.Count; i++)
            {
                writer.Line($"case {Number(i)}: {Return(plan, test.Values[i].Alternative, types)}");
            }

            if (test.Default is { } other)
            {
                writer.Line($"default: {Return(plan, other, types)}");
            }
        }

        if (test.Default is not null)
        {
            return;
        }

        writer.Line();
        writer.Line("break;");
    }

    private static void EmitTest(CodeWriter writer, UnionPlan plan, MembersTestPlan test, TypeNames types)
    {
        if (!test.WireNames.IsEmpty)
        {
            writer.Line("var members = reader.PeekMembers(s_telling);");
        }

        foreach (var step in test.Cases)
        {
            var mask = "0x" + step.Mask.ToString("X", CultureInfo.InvariantCulture) + "UL";
            var condition = step.All ? $"(members & {mask}) == {mask}" : $"(members & {mask}) != 0";
            writer.Line((step.Mask == 0 ? "" : $"if ({condition}) ") + Return(plan, step.Alternative, types));
        }

        if (!test.Cases.Any(static step => step.Mask == 0))
        {
            writer.Line("break;");
        }
    }

    private static string Return(UnionPlan plan, int index, TypeNames types)
    {
        var type = plan.Alternatives[index].Type;
        var value = JsonExpressions.Read(type, types) + (type.IsValueType ? ".GetValueOrDefault()" : "");
        return $"return new({value}, {Number(index)});";
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
