using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Emission.Docs;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the doc comments of an operation's methods.</summary>
internal static class OperationDocEmitter
{
    private static readonly HashSet<string> s_bare = new(StringComparer.OrdinalIgnoreCase)
    {
        "Response", "Default response", "OK", "Success", "Successful", "Successful response", "A successful response", "Successful operation",
        "Created", "Accepted", "The answer", "Result",
    };

    private const string Walk = " They come as they arrive; the request is sent when the walk begins.";

    /// <summary>Documents the method that sends one request.</summary>
    public static void EmitSend(CodeWriter writer, OperationPlan operation, TypeNames types)
    {
        if (operation.Paging.IsEmpty)
        {
            DocCommentEmitter.Emit(writer, operation.Doc);
        }
        else
        {
            DocCommentEmitter.EmitXml(
                writer, "summary", [$"Sends one request of <see cref=\"{operation.Paging[0].MethodName}\"/>, which brings one page."]);
        }

        EmitParameters(writer, operation);
        if (Returns(operation) is { } returns)
        {
            DocCommentEmitter.EmitXml(writer, "returns", [returns]);
        }

        var errors = operation.ErrorDocs.Select(DocComment.FirstSentence).Prepend("The service answers with an error status.");
        DocCommentEmitter.EmitXml(writer, "exception", $" cref=\"{types["ApiErrorException"]}\"", [string.Join(" ", errors)]);
    }

    /// <summary>Documents a method that walks all pages.</summary>
    public static void EmitWalk(CodeWriter writer, OperationPlan operation, PagingPlan paging, TypeNames types)
    {
        var constants = paging.Constants.Select(static constant =>
            $"Every request carries `{Planning.Markdown.Code(constant.Name)}`: `{Planning.Markdown.Code(constant.Json)}`.");
        var remarks = string.Join("\n\n", constants.Prepend(operation.Doc.Remarks).OfType<string>());
        DocCommentEmitter.Emit(writer, operation.Doc with { Remarks = remarks.Length > 0 ? remarks : null });
        EmitParameters(writer, operation);
        DocCommentEmitter.EmitXml(writer, "returns", ["The items of all pages. Each page is requested when the walk gets to it."]);
        DocCommentEmitter.EmitXml(writer, "exception", $" cref=\"{types["ApiErrorException"]}\"", ["The service answers with an error status, on any page."]);
    }

    /// <summary>Documents the method that makes the request.</summary>
    public static void EmitRequest(CodeWriter writer, OperationPlan operation)
    {
        var headers = operation.Headers is { } typed ? $" The answer's headers are <see cref=\"{typed.Name}\"/>." : "";
        DocCommentEmitter.EmitXml(writer, "summary", [$"Makes the request of <see cref=\"{operation.SendMethod}\"/>.{headers}"]);
        if (!operation.Parameters.IsEmpty)
        {
            writer.Line($"/// <inheritdoc cref=\"{operation.SendMethod}\" path=\"/param\"/>");
        }
    }

    private static void EmitParameters(CodeWriter writer, OperationPlan operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            DocCommentEmitter.EmitXml(writer, "param", $" name=\"{parameter.Name}\"", [DocComment.Inline(parameter.Doc)]);
        }
    }

    // Most descriptions of an answer say no more than that there is one, which the type says better.
    private static string? Returns(OperationPlan operation)
    {
        if (operation.Answer.Kind == AnswerKind.None)
        {
            return null;
        }

        if (operation.Answer.Result is { } result)
        {
            return $"A case of <see cref=\"{result.Name}\"/>, as the status says.";
        }

        var said = DocComment.Inline(operation.Returns ?? "");
        if (operation.Answer.IsItems)
        {
            return said.Length > 0 ? DocComment.EndSentence(said) + Walk : "The items." + Walk;
        }

        if (operation.Answer.NullWhen is { } nullWhen)
        {
            return $"{DocComment.EndSentence(said.Length > 0 ? said : "The answer.")} {DocComment.Inline(nullWhen)}";
        }

        return said.Length == 0 || s_bare.Contains(said.TrimEnd('.')) ? null : said;
    }
}
