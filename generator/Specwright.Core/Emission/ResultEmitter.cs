using Specwright.Emission.Docs;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the type for answers that differ by status: a record for each, and no other.</summary>
internal static class ResultEmitter
{
    public static void Emit(CodeWriter writer, ResultPlan result, TypeNames types)
    {
        DocCommentEmitter.Emit(writer, result.Doc);
        writer.Line($"public abstract record {result.Name}");
        using (writer.Block())
        {
            writer.Line($"private {result.Name}()");
            using (writer.Block())
            {
            }

            foreach (var @case in result.Cases)
            {
                writer.Line();
                DocCommentEmitter.Emit(writer, @case.Doc);
                var body = "";
                if (@case.Answer.Kind != AnswerKind.None)
                {
                    DocCommentEmitter.EmitXml(writer, "param", " name=\"Body\"", [Body(@case.Answer)]);
                    body = $"({AnswerEmitter.Type(@case.Answer, types)} Body)";
                }

                writer.Line($"public sealed record {@case.Name}{body} : {result.Name};");
            }
        }
    }

    private static string Body(AnswerPlan answer) => answer switch
    {
        { Kind: AnswerKind.Stream } => "The body, which the caller disposes.",
        { NullWhen: { } when } => DocComment.Inline("The body; " + when),
        _ => "The body.",
    };
}
