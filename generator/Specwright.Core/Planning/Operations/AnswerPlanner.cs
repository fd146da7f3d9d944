using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans what an operation answers: of several successes, the first that has a body; null where others have none.</summary>
internal static class AnswerPlanner
{
    public static AnswerPlan Plan(Operation operation, string name, OperationContext context)
    {
        var answer = Choose(operation);
        if (answer is null || operation.Method == "HEAD")
        {
            return new AnswerPlan(AnswerKind.None);
        }

        var plan = Plan(operation, answer, name, context.Types);
        ReportOthers(operation, answer, context);
        return plan;
    }

    /// <summary>The answer whose body is the operation's.</summary>
    public static Response? Choose(Operation operation)
    {
        var successes = Successes(operation);
        return successes.FirstOrDefault(response => !response.Content.IsEmpty);
    }

    /// <summary>The answers that are no errors: <c>default</c> among them where a document names no other.</summary>
    public static IReadOnlyList<Response> Successes(Operation operation)
    {
        var successes = operation.Responses.Where(response => response.Status.StartsWith("2", StringComparison.Ordinal)).ToList();
        return successes.Count > 0
            ? successes
            : operation.Responses.Where(response => response.Status == "default").ToList();
    }

    private static AnswerPlan Plan(Operation operation, Response answer, string name, TypeCatalog types)
    {
        if (Json(answer.Content) is { } json)
        {
            var hint = new TypeHint(CSharpIdentifier.Shorten(name + "Response"), "Response", $"The answer of `{name}`.");
            var type = json.Schema is { } schema ? types.Use(schema, hint) : new TypeUse(new ScalarRef(Scalar.Raw));
            return NullWhen(operation, type) is { } nullWhen
                ? new AnswerPlan(AnswerKind.JsonOrNull, type with { IsNullable = true }, nullWhen)
                : new AnswerPlan(AnswerKind.Json, type);
        }

        return new AnswerPlan(
            MediaTypes.First(answer.Content, MediaTypes.IsText) is null ? AnswerKind.Stream : AnswerKind.Text);
    }

    // A success without a body stands beside the one with: callers get null for it, as for a JSON null.
    private static string? NullWhen(Operation operation, TypeUse type)
    {
        var empty = Successes(operation).Where(response => response.Content.IsEmpty).Select(response => response.Status).ToList();
        string[] answers =
        [
            .. type.IsNullable ? ["`null`"] : (string[])[],
            .. empty.Count > 0 ? [$"with status {string.Join(" or ", empty)}"] : (string[])[],
        ];
        return answers.Length > 0 ? $"`null` when the service answers {string.Join(" or ", answers)}." : null;
    }

    private static MediaType? Json(EquatableArray<MediaType> content) =>
        MediaTypes.First(content, MediaTypes.IsJson) ?? MediaTypes.First(content, MediaTypes.IsAnyWithSchema);

    private static void ReportOthers(Operation operation, Response answer, OperationContext context)
    {
        var shape = Shape(answer);
        foreach (var other in Successes(operation).Where(other => !other.Content.IsEmpty && Shape(other) != shape))
        {
            context.Diagnostics.Report(
                PlanningRules.FurtherAnswerLeftOut, other.Location, DisplayName.Of(operation), other.Status, answer.Status);
        }
    }

    private static string Shape(Response response) =>
        Json(response.Content) is { Schema: { } schema } ? SchemaShape.Of(schema) : response.Content[0].ContentType;
}
