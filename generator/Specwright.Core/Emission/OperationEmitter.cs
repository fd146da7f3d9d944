using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Plans;
using static Specwright.Planning.Naming.CSharpIdentifier;

namespace Specwright.Emission;

/// <summary>Writes the methods for an operation.</summary>
internal static class OperationEmitter
{
    /// <summary>Writes the interface's methods.</summary>
    public static void EmitDeclarations(CodeWriter writer, OperationPlan operation, TypeNames types)
    {
        var parameters = Parameters(operation, types);
        foreach (var paging in operation.Paging)
        {
            OperationDocEmitter.EmitWalk(writer, operation, paging, types);
            EmitAttributes(writer, operation, types);
            EmitSignature(writer, WalkSignature(operation, paging, types), parameters, ";");
            writer.Line();
        }

        OperationDocEmitter.EmitSend(writer, operation, types);
        EmitAttributes(writer, operation, types);
        EmitSignature(writer, SendSignature(operation, types), SendParameters(parameters, types), ";");
    }

    /// <summary>Writes the class's methods.</summary>
    public static void Emit(CodeWriter writer, OperationPlan operation, string adapter, TypeNames types)
    {
        var arguments = string.Join(", ", operation.Parameters.Select(static parameter => Escape(parameter.Name)));
        var parameters = Parameters(operation, types);
        foreach (var paging in operation.Paging)
        {
            EmitStart(writer, operation, types);
            EmitSignature(writer, "public " + WalkSignature(operation, paging, types), parameters, "");
            EmitBody(writer, $"new({operation.RequestMethod}({arguments}), {paging.FieldName})");
        }

        EmitStart(writer, operation, types);
        EmitSignature(writer, "public " + SendSignature(operation, types), SendParameters(parameters, types), "");
        EmitBody(writer, operation.Answer.IsItems
            ? $"{types["StreamedItems"]}.Open({operation.RequestMethod}({arguments}), cancellationToken)"
            : $"{operation.RequestMethod}({arguments}).SendAsync(cancellationToken)");

        writer.Line();
        OperationDocEmitter.EmitRequest(writer, operation);
        EmitAttributes(writer, operation, types);
        var request = $"{types["ApiRequest"]}<{AnswerEmitter.Type(operation.Answer, types)}>";
        EmitSignature(writer, $"public {request} {operation.RequestMethod}", parameters, "");
        RequestEmitter.Emit(writer, operation, $"new {request}({adapter}, {operation.FieldName})", types);
    }

    private static void EmitStart(CodeWriter writer, OperationPlan operation, TypeNames types)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        EmitAttributes(writer, operation, types);
    }

    private static void EmitAttributes(CodeWriter writer, OperationPlan operation, TypeNames types)
    {
        TypeHeader.EmitObsolete(writer, operation.IsDeprecated, types);
        if (operation.ExperimentalId is { } id)
        {
            writer.Line($"[{types["Experimental"]}({CSharpLiteral.String(id)})]");
        }
    }

    private static void EmitSignature(CodeWriter writer, string start, IReadOnlyList<string> parameters, string end) =>
        ListEmitter.EmitBracketed(writer, start + "(", parameters, ")" + end);

    private static void EmitBody(CodeWriter writer, string expression)
    {
        using (writer.Indent())
        {
            writer.Line($"=> {expression};");
        }
    }

    private static string WalkSignature(OperationPlan operation, PagingPlan paging, TypeNames types) =>
        $"{types["PagedItems"]}<{PagingEmitter.Generics(paging, types)}> {paging.MethodName}";

    private static string SendSignature(OperationPlan operation, TypeNames types) => operation.Answer switch
    {
        { Kind: AnswerKind.None } => $"{types["Task"]} {operation.SendMethod}",
        { IsItems: true } answer => $"{types["IAsyncEnumerable"]}<{AnswerEmitter.Item(answer, types)}> {operation.SendMethod}",
        { } answer => $"{types["Task"]}<{AnswerEmitter.Type(answer, types)}> {operation.SendMethod}",
    };

    private static IReadOnlyList<string> SendParameters(List<string> parameters, TypeNames types) =>
        [.. parameters, $"{types["CancellationToken"]} cancellationToken = default"];

    private static List<string> Parameters(OperationPlan operation, TypeNames types) => operation.Parameters
        .Select(parameter =>
        {
            var type = Type(parameter, types);
            if (parameter.Default is { } value)
            {
                return $"{type} {Escape(parameter.Name)} = {CSharpLiteral.String(value)}";
            }

            if (parameter is { IsRequired: true, IsNullable: true })
            {
                return $"{type}? {Escape(parameter.Name)}";
            }

            return parameter.IsRequired ? $"{type} {Escape(parameter.Name)}" : $"{type}? {Escape(parameter.Name)} = null";
        })
        .ToList();

    private static string Type(ParameterPlan parameter, TypeNames types) => parameter switch
    {
        { Role: ParameterRole.StreamBody } => types["Stream"],
        { Role: ParameterRole.JsonLinesBody } => $"{types["IAsyncEnumerable"]}<{types.Of(parameter.Type)}>",
        { Role: ParameterRole.FormFields } => types["FormFields"],
        { Role: ParameterRole.MultipartFields } => types["MultipartFields"],
        {
            Type: ListRef { Item: var item },
            Role: ParameterRole.PathList or ParameterRole.PathStyledList or ParameterRole.QueryList or ParameterRole.HeaderList or ParameterRole.CookieList,
        } => $"{types["IEnumerable"]}<{types.Of(item.Type)}>",
        _ => types.Of(parameter.Type),
    };
}
