using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Plans;

namespace Specwright.Emission;

/// <summary>Writes the fields that describe a client's operations. Those that others refer to come first, as C# initializes them in order.</summary>
internal static class OperationFieldEmitter
{
    public static void Emit(CodeWriter writer, ClientPlan client, TypeNames types)
    {
        foreach (var errors in client.Errors)
        {
            writer.Line($"private static readonly {types["ErrorBodies"]} {errors.FieldName} = new {types["ErrorBodies"]}()");
            ChainEmitter.Emit(writer, errors.Errors.Select(error => error.Type is { } type
                ? $".Json<{types.Arguments(type)}>({Where(error)})"
                : $".Text({Where(error)})"));
        }

        foreach (var security in client.Securities)
        {
            writer.Line($"private static readonly {types["OperationSecurity"]} {security.FieldName} = new {types["OperationSecurity"]}()");
            ChainEmitter.Emit(writer, security.Alternatives.Select(Alternative));
        }

        foreach (var operation in client.Operations.Where(static operation => !operation.IsFurtherForm))
        {
            EmitOperation(writer, operation, types);
            foreach (var paging in operation.Paging)
            {
                PagingEmitter.EmitField(writer, paging, types);
            }
        }
    }

    private static string Where(ErrorPlan error) => CSharpLiteral.String(error.Status)
        + (error.MediaType is { } mediaType ? ", " + CSharpLiteral.String(mediaType) : "");

    private static string Alternative(EquatableArray<SchemeUsePlan> schemes) => schemes.IsEmpty
        ? ".OrAnonymous()"
        : string.Concat(schemes.Select((use, i) =>
            $".{(i == 0 ? "Or" : "And")}({string.Join(", ", use.Scopes.Select(CSharpLiteral.String).Prepend(use.Scheme))})"));

    private static void EmitOperation(CodeWriter writer, OperationPlan operation, TypeNames types)
    {
        string[] arguments =
        [
            CSharpLiteral.String(operation.DisplayName),
            $"{types["Method"]}.{operation.HttpMethod}",
            AnswerEmitter.Body(operation.Answer, types),
            .. Named("errors", operation.ErrorsField, false),
            .. Named("security", operation.SecurityField, operation.ErrorsField is null),
            .. operation.IsRepeatable ? ["repeatable: true"] : (string[])[],
            .. operation.CustomMethod is { } method ? [$"customMethod: {CSharpLiteral.String(method)}"] : (string[])[],
        ];
        var start = $"private static readonly {types["ApiOperation"]}<{AnswerEmitter.Type(operation.Answer, types)}> {operation.FieldName} = new(";
        ListEmitter.EmitBracketed(writer, start, arguments, ");");
    }

    private static string[] Named(string name, string? value, bool isNameNeeded) =>
        value is null ? [] : [isNameNeeded ? $"{name}: {value}" : value];
}
