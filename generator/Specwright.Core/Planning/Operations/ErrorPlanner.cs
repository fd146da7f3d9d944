using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;
using Specwright.Planning.Types;

namespace Specwright.Planning.Operations;

/// <summary>Plans the bodies of error answers.</summary>
internal static class ErrorPlanner
{
    /// <summary>The error answers that have a body with a type.</summary>
    public static EquatableArray<ErrorPlan> Plan(Operation operation, string name, TypeCatalog types) => Errors(operation)
        .Select(response => Plan(response, name, types))
        .OfType<ErrorPlan>()
        .ToEquatableArray();

    /// <summary>What the error answers mean.</summary>
    public static EquatableArray<string> Docs(Operation operation) => Errors(operation)
        .Where(response => !string.IsNullOrWhiteSpace(response.Description))
        .Select(response => $"{Status(response.Status)}: {Markdown.SplitFirst(response.Description!).First}")
        .ToEquatableArray();

    private static ErrorPlan? Plan(Response response, string name, TypeCatalog types)
    {
        if (MediaTypes.First(response.Content, MediaTypes.IsJson) is { Schema: { } schema })
        {
            var hint = new TypeHint(CSharpIdentifier.Shorten(name + "Error"), "Error", $"An error of `{name}`.");
            return new ErrorPlan(response.Status, types.Resolve(schema, hint));
        }

        return MediaTypes.First(response.Content, MediaTypes.IsText) is null ? null : new ErrorPlan(response.Status, null);
    }

    private static IEnumerable<Response> Errors(Operation operation)
    {
        var successes = AnswerPlanner.Successes(operation);
        return operation.Responses.Where(response => !successes.Contains(response) && IsError(response.Status));
    }

    private static bool IsError(string status) => status == "default"
        || status.StartsWith("4", StringComparison.Ordinal)
        || status.StartsWith("5", StringComparison.Ordinal);

    private static string Status(string status) => status == "default" ? "Any other status" : status;
}
