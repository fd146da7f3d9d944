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
        .Except(AnswerPlanner.Successes(operation))
        .Where(response => !string.IsNullOrWhiteSpace(response.Description))
        .Select(response => $"{Status(response.Status)}: {Markdown.SplitFirst(response.Description!).First}")
        .ToEquatableArray();

    private static ErrorPlan? Plan(Response response, string name, TypeCatalog types)
    {
        if (AnswerForms.Json(response.Content) is { } json)
        {
            var hint = new TypeHint(CSharpIdentifier.Shorten(name + "Error"), "Error", $"An error of `{name}`.") { Detail = response.Status };
            return new ErrorPlan(response.Status, json.Schema is { } schema ? types.Resolve(schema, hint) : new ScalarRef(Scalar.Raw));
        }

        return MediaTypes.First(response.Content, MediaTypes.IsText) is null ? null : new ErrorPlan(response.Status, null);
    }

    // Whatever is no success is thrown: redirects that are not followed, and 304, too. A default that describes the
    // successes for want of another describes the errors as well.
    private static IEnumerable<Response> Errors(Operation operation)
    {
        var redirect = AnswerPlanner.Choose(operation);
        return operation.Responses.Where(response =>
            !response.Status.StartsWith("2", StringComparison.Ordinal) && (response.Status == "default" || !ReferenceEquals(response, redirect)));
    }

    private static string Status(string status) => status == "default" ? "Any other status" : status;
}
