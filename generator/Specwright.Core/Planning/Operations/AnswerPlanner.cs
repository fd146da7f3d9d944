using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Operations;

/// <summary>
/// Plans what an operation answers: where all successes with a body have the same, just that, null where others have none;
/// else a type with a case for each status.
/// </summary>
internal static class AnswerPlanner
{
    private const int MostNamed = 5;

    public static AnswerPlan Plan(Operation operation, string name, OperationContext context)
    {
        var bodies = Bodies(operation).ToList();
        if (operation.Method == "HEAD" || (bodies.Count == 0 && !IsRedirected(operation)))
        {
            return new AnswerPlan(AnswerKind.None);
        }

        if (bodies.Count == 0)
        {
            // The redirect is followed, and what it leads to is nowhere described.
            return new AnswerPlan(AnswerKind.Stream);
        }

        var forms = new List<AnswerPlan>();
        var others = new List<(MediaType Other, MediaType Read)>();
        foreach (var response in bodies)
        {
            var stem = name + (forms.Count == 0 ? "" : ResultNames.Of(response.Status));
            forms.Add(AnswerForms.Plan(operation, response, stem, context, others));
        }

        ReportOthers(operation, others, context);
        return forms.TrueForAll(forms[0].Equals)
            ? WithNull(forms[0], operation)
            : new AnswerPlan(AnswerKind.ByStatus) { Result = ResultPlanner.Plan(operation, name, bodies.Zip(forms, (body, form) => (body, form)).ToList(), context) };
    }

    /// <summary>The answer that says what a caller gets.</summary>
    public static Response? Choose(Operation operation) => Bodies(operation).FirstOrDefault()
        ?? (IsRedirected(operation) ? operation.Responses.FirstOrDefault(IsRedirect) : null);

    /// <summary>The answers that are no errors: <c>default</c> among them where a document names no other.</summary>
    public static IEnumerable<Response> Successes(Operation operation) =>
        operation.Responses.Where(operation.Responses.Any(IsSuccess) ? IsSuccess : IsDefault);

    private static IEnumerable<Response> Bodies(Operation operation) => Successes(operation).Where(static response => !response.Content.IsEmpty);

    private static bool IsSuccess(Response response) => response.Status.StartsWith("2", StringComparison.Ordinal);

    private static bool IsDefault(Response response) => response.Status == "default";

    private static bool IsRedirected(Operation operation) =>
        operation.Method == "GET" && !Successes(operation).Any() && operation.Responses.Any(IsRedirect);

    private static bool IsRedirect(Response response) => response.Status is "301" or "302" or "303" or "307" or "308" or "3XX";

    // Once for an operation: documents list the same forms with each of its answers.
    private static void ReportOthers(Operation operation, List<(MediaType Other, MediaType Read)> others, OperationContext context)
    {
        if (others.Count == 0)
        {
            return;
        }

        var names = others.Select(static form => form.Other.ContentType).Distinct(StringComparer.Ordinal).ToList();
        var list = string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? " and others" : "");
        context.Diagnostics.Report(
            PlanningRules.FurtherFormOfAnswer, others[0].Other.Location, DisplayName.Of(operation), list, others[0].Read.ContentType);
    }

    // A success without a body stands beside the one with: callers get null for it, as for a JSON null.
    private static AnswerPlan WithNull(AnswerPlan form, Operation operation)
    {
        if (form.Kind is not (AnswerKind.Json or AnswerKind.JsonOrNull))
        {
            return form;
        }

        var empty = Successes(operation).Where(response => response.Content.IsEmpty).Select(response => response.Status).ToList();
        string[] answers =
        [
            .. form.Kind == AnswerKind.JsonOrNull ? ["`null`"] : (string[])[],
            .. empty.Count > 0 ? [$"with status {string.Join(" or ", empty)}"] : (string[])[],
        ];
        return answers.Length == 0 ? form : form with
        {
            Kind = AnswerKind.JsonOrNull,
            Type = form.Type! with { IsNullable = true },
            NullWhen = $"`null` when the service answers {string.Join(" or ", answers)}.",

            // 204 and 205 have no body to drop (RFC 9110, sections 15.3.5 and 15.3.6); a range may have all kinds.
            Empty = empty.Where(static status => status is not ("204" or "205") && status.All(char.IsDigit)).ToEquatableArray(),
        };
    }
}
