using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Corpus.Oracle;

/// <summary>A document as Microsoft.OpenApi reads it.</summary>
internal static class OpenApiView
{
    /// <summary>Reads the document.</summary>
    /// <exception cref="InvalidDataException">It found no document.</exception>
    public static ApiView Read(byte[] json)
    {
        using var stream = new MemoryStream(json);
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet(), LoadExternalRefs = false };
        var document = OpenApiDocument.Load(stream, OpenApiConstants.Json, settings).Document
            ?? throw new InvalidDataException("Microsoft.OpenApi read no document.");
        var operations = new Dictionary<string, OperationView>();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
            {
                operations[$"{method.Method.ToUpperInvariant()} {path}"] = Operation(operation, item);
            }
        }

        var schemas = (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
            .ToDictionary(static pair => pair.Key, static pair => OpenApiSchemaView.Create([pair.Value], ViewDepth.Limit));
        var unresolved = document.Paths.Where(static pair => pair.Value is OpenApiPathItemReference { UnresolvedReference: true });
        return new ApiView(operations, schemas) { UnresolvedPaths = unresolved.Select(static pair => pair.Key).ToList() };
    }

    private static OperationView Operation(OpenApiOperation operation, IOpenApiPathItem item)
    {
        // The first of two that are one, the operation's own before the path item's.
        var parameters = (operation.Parameters ?? [])
            .Concat(item.Parameters ?? [])
            .GroupBy(static parameter => $"{parameter.In?.ToString().ToLowerInvariant()} {parameter.Name}")
            .ToDictionary(static group => group.Key, static group => Parameter(group.First()));
        return new OperationView(
            string.IsNullOrEmpty(operation.OperationId) ? null : operation.OperationId, IsDeprecated(operation), parameters);
    }

    // Vendors said it before OpenAPI did (2.0 has no word for it).
    private static bool IsDeprecated(OpenApiOperation operation) => operation.Deprecated
        || (operation.Extensions?.TryGetValue("x-deprecated", out var extension) == true
            && extension is JsonNodeExtension { Node: JsonValue node } && node.TryGetValue(out bool value) && value);

    private static ParameterView Parameter(IOpenApiParameter parameter)
    {
        var style = parameter.Style
            ?? (parameter.In is ParameterLocation.Query or ParameterLocation.Cookie ? ParameterStyle.Form : ParameterStyle.Simple);
        var schema = parameter.Schema ?? parameter.Content?.Values.FirstOrDefault()?.Schema;
        return new ParameterView(
            parameter.Required,
            style.ToString().ToLowerInvariant(),
            parameter.Explode,
            schema is null ? new SchemaView { Types = TypeSet.Any } : OpenApiSchemaView.Create([schema], ViewDepth.Limit));
    }
}
