using System.Globalization;
using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes a class for a value of several types.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter writer, UnionPlan plan, TypeNames types)
    {
        TypeHeader.Emit(writer, plan, plan.Name, types);
        writer.Line($"public sealed partial class {plan.Name} : {types["IJsonCodec"]}<{plan.Name}?>");
        using (writer.Block())
        {
            EmitTables(writer, plan, types);
            EmitState(writer, plan, types);
            writer.Line();
            for (var i = 0; i < plan.Alternatives.Count; i++)
            {
                EmitConversion(writer, plan.Name, plan.Alternatives[i], i, types);
            }

            for (var i = 0; i < plan.Alternatives.Count; i++)
            {
                EmitAccess(writer, plan.Alternatives[i], i, types);
            }

            UnionJsonEmitter.EmitRead(writer, plan, types);
            UnionJsonEmitter.EmitWrite(writer, plan, types);
        }
    }

    private static void EmitTables(CodeWriter writer, UnionPlan plan, TypeNames types)
    {
        foreach (var test in plan.Tests.OfType<ListedTestPlan>())
        {
            TableEmitter.Emit(writer, test.Table, test.Values, types);
            writer.Line();
        }

        switch (plan.ObjectTest)
        {
            case DiscriminatorTestPlan test:
                TableEmitter.Emit(writer, "s_kinds", test.Values.Select(static value => value.Value), types);
                writer.Line();
                break;
            case MembersTestPlan { WireNames.IsEmpty: false } test:
                TableEmitter.Emit(writer, "s_telling", test.WireNames, types);
                writer.Line();
                break;
        }
    }

    private static void EmitState(CodeWriter writer, UnionPlan plan, TypeNames types)
    {
        var names = string.Join(", ", plan.Alternatives.Select(alternative => DocName(alternative.Type, types)));
        writer.Line("private readonly int _alternative;");
        writer.Line();
        writer.Line($"private {plan.Name}(object value, int alternative) => (Value, _alternative) = (value, alternative);");
        writer.Line();
        DocCommentEmitter.EmitXml(writer, "summary", [$"The value: {names}; or a <see cref=\"{types["RawJson"]}\"/> that is none of these."]);
        writer.Line("public object Value { get; }");
    }

    // C# allows no conversion from an interface.
    private static void EmitConversion(CodeWriter writer, string name, AlternativePlan alternative, int index, TypeNames types)
    {
        if (alternative.Type is ListRef or MapRef)
        {
            writer.Line($"public static {name} From{alternative.Name}({types.Of(alternative.Type)} value) => new(value, {Number(index)});");
        }
        else if (alternative.Type.IsValueType)
        {
            writer.Line($"public static implicit operator {name}({types.Of(alternative.Type)} value) => new(value, {Number(index)});");
        }
        else
        {
            writer.Line($"public static implicit operator {name}?({types.Nullable(alternative.Type)} value) => value is null ? null : new(value, {Number(index)});");
        }
    }

    private static void EmitAccess(CodeWriter writer, AlternativePlan alternative, int index, TypeNames types)
    {
        var type = types.Of(alternative.Type);
        var declared = alternative.Type.IsValueType ? type : $"[{types["NotNullWhen"]}(true)] out {type}?";
        writer.Line();
        writer.Line($"/// <summary>Whether the value is {Article(alternative.Type, types)}, and that value.</summary>");
        writer.Line($"public bool TryGet{alternative.Name}({(alternative.Type.IsValueType ? "out " : "")}{declared} value)");
        using (writer.Indent())
        {
            writer.Line($"=> {types["UnionValue"]}.TryGet(Value, _alternative == {Number(index)}, out value);");
        }
    }

    private static string Article(TypeRef type, TypeNames types) => $"a {DocName(type, types)}";

    private static string DocName(TypeRef type, TypeNames types) => type switch
    {
        ListRef => "list",
        MapRef => "map",
        ScalarRef { Scalar: Scalar.Bytes } => "byte array",
        _ => $"<see cref=\"{types.Of(type)}\"/>",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
