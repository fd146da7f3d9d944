using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Benchmarks.Synthetic;

/// <summary>The API as an OpenAPI document.</summary>
internal static class SyntheticDocument
{
    /// <summary>The document, in JSON.</summary>
    public static string Write() => new JsonObject
    {
        ["openapi"] = "3.0.3",
        ["info"] = new JsonObject { ["title"] = "Synthetic", ["version"] = "1.0.0" },
        ["paths"] = new JsonObject(SyntheticApi.Resources.SelectMany(Paths)),
        ["components"] = new JsonObject
        {
            ["schemas"] = new JsonObject(SyntheticApi.Models.Select(static model => Member(model.Name, Schema(model)))),
        },
    }.ToJsonString();

    private static KeyValuePair<string, JsonNode?> Member(string name, JsonNode value) => new(name, value);

    private static KeyValuePair<string, JsonNode?>[] Paths(SyntheticResource resource) =>
    [
        Member($"/{resource.Area}/{resource.Name}", new JsonObject
        {
            ["get"] = Operation("List", resource, Answer("200", resource.List), Query("limit", "integer", "int32"), Query("cursor", "string", null)),
            ["post"] = WithBody(Operation("Create", resource, Answer("201", resource.Item)), resource.Body),
        }),
        Member($"/{resource.Area}/{resource.Name}/{{id}}", new JsonObject
        {
            ["get"] = Operation("Get", resource, Answer("200", resource.Item), Id()),
            ["delete"] = Operation("Delete", resource, Answer("204", null), Id()),
        }),
    ];

    private static JsonObject Operation(string verb, SyntheticResource resource, JsonObject answers, params JsonNode[] parameters) => new()
    {
        ["operationId"] = verb + resource.Name,
        ["summary"] = $"{verb}s {resource.Name}.",
        ["tags"] = new JsonArray(resource.Area),
        ["parameters"] = new JsonArray(parameters),
        ["responses"] = answers,
    };

    private static JsonObject WithBody(JsonObject operation, string model)
    {
        operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(model) };
        return operation;
    }

    private static JsonObject Answer(string status, string? model)
    {
        var answer = new JsonObject { ["description"] = "The answer." };
        if (model is not null)
        {
            answer["content"] = Content(model);
        }

        return new JsonObject { [status] = answer };
    }

    private static JsonObject Content(string model)
        => new() { ["application/json"] = new JsonObject { ["schema"] = Reference(model) } };

    private static JsonObject Reference(string model) => new() { ["$ref"] = "#/components/schemas/" + model };

    private static JsonObject Query(string name, string type, string? format)
        => new() { ["name"] = name, ["in"] = "query", ["description"] = $"The {name}.", ["schema"] = Type(type, format) };

    private static JsonObject Id()
        => new() { ["name"] = "id", ["in"] = "path", ["required"] = true, ["description"] = "Which.", ["schema"] = Type("string", null) };

    private static JsonObject Schema(SyntheticModel model) => new()
    {
        ["type"] = "object",
        ["description"] = model.Name + ".",
        ["properties"] = new JsonObject(model.Properties.Select(static property => Member(property.Name, Schema(property)))),
    };

    private static JsonObject Schema(SyntheticProperty property)
    {
        var schema = property.Kind switch
        {
            PropertyKind.Integer => Type("integer", "int32"),
            PropertyKind.Number => Type("number", "double"),
            PropertyKind.Flag => Type("boolean", null),
            PropertyKind.Time => Type("string", "date-time"),
            PropertyKind.Texts => new JsonObject { ["type"] = "array", ["items"] = Type("string", null) },
            PropertyKind.Model => Reference(property.Model),
            _ => Type("string", null),
        };
        if (property.Kind is not PropertyKind.Model)
        {
            schema["description"] = $"The {property.Name}.";
        }

        return schema;
    }

    private static JsonObject Type(string type, string? format)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }
}
