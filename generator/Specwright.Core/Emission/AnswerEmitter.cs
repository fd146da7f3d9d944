using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Spells what an operation answers, and how that is read.</summary>
internal static class AnswerEmitter
{
    /// <summary>The type that an answer is read into.</summary>
    public static string Type(AnswerPlan answer, TypeNames types) => answer switch
    {
        { Kind: AnswerKind.Json or AnswerKind.JsonOrNull } => types.Of(answer.Type!),
        { Kind: AnswerKind.Text or AnswerKind.TextOrJson } => "string",
        { Kind: AnswerKind.Stream } => types["Stream"],
        { Result: { } result } => result.Name,
        { IsItems: true } => $"{types["StreamedItems"]}<{Item(answer, types)}>",
        _ => types["NoContent"],
    };

    /// <summary>The type of an item of an answer that comes item by item.</summary>
    public static string Item(AnswerPlan answer, TypeNames types) => answer.Kind switch
    {
        AnswerKind.TextEvents => $"{types["ServerSentEvent"]}<string>",
        AnswerKind.Events => $"{types["ServerSentEvent"]}<{types.Of(answer.Type!)}>",
        _ => types.Of(answer.Type!),
    };

    /// <summary>The expression for how an answer is read.</summary>
    public static string Body(AnswerPlan answer, TypeNames types)
    {
        if (answer.Result is { } result)
        {
            var cases = result.Cases.Select(@case => "\n    " + Case(@case, result, types));
            return $"{types["ResponseBody"]}.ByStatus<{result.Name}>(){string.Concat(cases)}";
        }

        var generics = answer.Type is { } type ? $"<{types.Arguments(type)}>" : "";
        string[] arguments =
        [
            .. answer.Accept is { } accept ? [CSharpLiteral.String(accept)] : (string[])[],
            .. !answer.Empty.IsEmpty && answer.Accept is null ? ["null"] : (string[])[],
            .. answer.Empty,
            .. answer.EventContent is { } content ? [$"{types["EventContent"]}.{content}"] : (string[])[],
        ];
        return $"{types["ResponseBody"]}.{answer.Kind}{generics}({string.Join(", ", arguments)})";
    }

    private static string Case(ResultCasePlan plan, ResultPlan result, TypeNames types)
    {
        var make = plan.Answer.Kind == AnswerKind.None
            ? $"static _ => new {result.Name}.{plan.Name}()"
            : $"static body => new {result.Name}.{plan.Name}(body)";
        var start = $".On({CSharpLiteral.String(plan.Status)}, {Body(plan.Answer, types)},";

        // At the depth of an argument in a field of a class.
        var isShort = start.Length + make.Length + 2 <= CodeWriter.MaxLength - 12;
        return $"{start}{(isShort ? " " : "\n        ")}{make})";
    }
}
