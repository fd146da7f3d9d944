using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Files;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Operations;

/// <summary>Plans the type for answers that differ by status.</summary>
internal static class ResultPlanner
{
    // What every record has, and every class.
    private static readonly string[] s_members =
    [
        "Body", "EqualityContract", "PrintMembers", "Deconstruct", "Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType",
        "MemberwiseClone", "Finalize",
    ];

    /// <summary>The plan.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="name">What types of the operation are named by.</param>
    /// <param name="bodies">The successes that have a body.</param>
    /// <param name="context">What the planning of every operation shares.</param>
    public static ResultPlan Plan(
        Operation operation, string name, IReadOnlyList<(Response Response, AnswerPlan Form)> bodies, OperationContext context)
    {
        var type = context.Types.TakeName(name + "Result");

        // Within the type, a case hides a type of the same name, which must be there for the bodies.
        var inner = bodies.SelectMany(static body => body.Form.Types).SelectMany(TypeGraph.Names);
        var names = new NameScope([.. s_members, .. inner, type]);
        return new ResultPlan
        {
            Name = type,
            Doc = new DocPlan($"What `{Markdown.Code(DisplayName.Of(operation))}` answers: its status decides which."),
            Cases = AnswerPlanner.Successes(operation).Select(Case).ToEquatableArray(),
        };

        ResultCasePlan Case(Response response)
        {
            var form = bodies.FirstOrDefault(body => ReferenceEquals(body.Response, response)).Form ?? new AnswerPlan(AnswerKind.None);
            var caseName = ResultNames.Of(response.Status);
            return new ResultCasePlan(
                names.Take(caseName, caseName + "Answer"),
                response.Status,
                form,
                Docs.Of(null, response.Description, $"The answer with status {response.Status}."));
        }
    }
}
