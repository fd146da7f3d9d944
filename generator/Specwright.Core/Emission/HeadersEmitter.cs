using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the type that reads the headers of an operation's answers.</summary>
internal static class HeadersEmitter
{
    public static void Emit(CodeWriter writer, HeadersPlan plan, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, plan.Doc);
        DocCommentEmitter.EmitXml(writer, "param", " name=\"headers\"", ["The headers of a response or of an error."]);
        writer.Line($"public sealed class {plan.Name}({types["IReadOnlyDictionary"]}<string, {types["IReadOnlyList"]}<string>> headers)");
        using (writer.Block())
        {
            for (var i = 0; i < plan.Headers.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                var header = plan.Headers[i];
                DocCommentEmitter.Emit(writer, header.Doc);
                writer.Line($"public {types.Nullable(header.Type)} {header.Name} => {Value(header, types)};");
            }
        }
    }

    private static string Value(HeaderPlan header, TypeNames types)
    {
        var generics = header switch
        {
            { Form: HeaderForm.Text } => "",
            { Type: ListRef list, Form: HeaderForm.List } => $"<{types.Arguments(list.Item.Type)}>",
            { Type: var type } => $"<{types.Arguments(new TypeUse(type, IsNullable: true))}>",
        };
        return $"{types["ResponseHeader"]}.{header.Form}{generics}(headers, {CSharpLiteral.String(header.WireName)})";
    }
}
