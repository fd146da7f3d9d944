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
    public static EquatableArray<ErrorPlan> Plan(Operation operation, string name, TypeCatalog types)
    {
        // A request can ask for one type of success, but not for one of errors.
        var hint = new TypeHint(CSharpIdentifier.Shorten(name + "Error"), "Error", $"An error of `{name}`.");
        return Errors(operation).SelectMany(response => Plan(response, hint, types)).ToEquatableArray();
    }

    /// <summary>What the error answers mean.</summary>
    public static EquatableArray<string> Docs(Operation operation)
    {
        var successes = AnswerPlanner.Successes(operation);
        return Errors(operation)
            .Where(response => !(response.Status == "default" && successes.Contains(response)) && !string.IsNullOrWhiteSpace(response.Description))
            .Select(response => $"{Status(response.Status)}: {Markdown.SplitFirst(response.Description!).First}")
            .ToEquatableArray();
    }

    private static List<ErrorPlan> Plan(Response response, TypeHint hint, TypeCatalog types)
    {
        if (AnswerForms.Json(response.Content) is not { } json)
        {
            return MediaTypes.First(response.Content, MediaTypes.IsText) is null ? [] : [new ErrorPlan(response.Status, null)];
        }

        var main = new ErrorPlan(response.Status, TypeOf(json));
        return response.Content.Count == 1 ? [main] : response.Content
            .Where(media => media != json && (MediaTypes.IsJson(media) || IsOwnText(media, types)))
            .Select(media => new ErrorPlan(response.Status, MediaTypes.IsJson(media) ? TypeOf(media) : null, MediaTypes.Essence(media)))
            .Where(other => other.Type != main.Type)
            .Prepend(main)
            .ToList();

        TypeRef TypeOf(MediaType media)
        {
            var detail = media == json ? response.Status : $"{response.Status} {MediaTypes.Essence(media)}";
            return media.Schema is { } schema ? types.Resolve(schema, hint with { Detail = detail }) : new ScalarRef(Scalar.Raw);
        }
    }

    // Many a document repeats the JSON's schema for text/plain.
    private static bool IsOwnText(MediaType media, TypeCatalog types) => MediaTypes.IsText(media)
        && (media.Schema is not { } schema || types.Index.Target(schema) is ScalarSchema { Type: ScalarType.String });

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
