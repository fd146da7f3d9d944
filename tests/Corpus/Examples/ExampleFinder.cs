using System;
using System.Collections.Generic;
using System.Linq;
using Corpus.Compilation;
using Specwright;
using Specwright.Model;
using Specwright.Planning.Plans;
using Specwright.Reading;

namespace Corpus.Examples;

/// <summary>Finds the example payloads of a document: of bodies, answers and component schemas.</summary>
internal sealed class ExampleFinder
{
    private readonly LocalReferences _references;
    private readonly ObjectNode _root;
    private readonly ApiDescription _description;
    private readonly ClientTypes _types;
    private readonly List<Example> _examples = [];

    private ExampleFinder(ObjectNode root, GeneratedClient client)
    {
        _root = root;
        _references = new LocalReferences(root);
        _description = client.Description!;
        _types = new ClientTypes(client);
    }

    /// <summary>The payloads for which the client has a type of its own.</summary>
    public static IReadOnlyList<Example> Find(DocumentReadResult document, GeneratedClient client)
    {
        if (document.Root is not ObjectNode root || client.Description is null)
        {
            return [];
        }

        var finder = new ExampleFinder(root, client);
        foreach (var operation in client.Description.Operations)
        {
            finder.AddOperation(operation);
        }

        finder.AddComponents();
        return finder._examples;
    }

    private void AddOperation(Operation operation)
    {
        var item = _references.Follow((_root["paths"] as ObjectNode)?[operation.Path]);
        if (_references.Follow(item?[operation.Method.ToLowerInvariant()]) is not { } node)
        {
            return;
        }

        var place = $"{operation.Method} {operation.Path}";
        if (operation.Body is { } body)
        {
            AddContent(place + " body", _references.Follow(node["requestBody"])?["content"], body.Content, _types.Body(operation));
        }

        foreach (var response in operation.Responses)
        {
            var answer = _references.Follow(_references.Follow(node["responses"])?[response.Status]);
            AddContent($"{place} {response.Status}", answer?["content"], response.Content, _types.Answer(operation, response.Status));
        }
    }

    private void AddContent(string place, DocumentNode? content, EquatableArray<MediaType> forms, TypeRef? type)
    {
        if (type is null or ScalarRef || content is not ObjectNode nodes)
        {
            return;
        }

        // The client asks for the first form of JSON that there is.
        if (forms.FirstOrDefault(static form => IsJson(form.ContentType)) is { Schema: { } schema } form)
        {
            foreach (var value in Payloads(_references.Follow(nodes[form.ContentType])))
            {
                _examples.Add(new Example($"{place} {form.ContentType}", value, schema, type));
            }
        }
    }

    private void AddComponents()
    {
        var schemas = (_root["components"] as ObjectNode)?["schemas"] as ObjectNode ?? _root["definitions"] as ObjectNode;
        foreach (var schema in _description.Schemas.Where(static schema => schema.Schema is ObjectSchema or UnionSchema))
        {
            if (schemas?[schema.Name] is not ObjectNode node || _types.Component(schema, _description) is not { } type)
            {
                continue;
            }

            // An array of examples in 3.1; in 3.0 the keyword does not exist.
            var values = node["examples"] is ArrayNode many ? many.Items : [];
            foreach (var value in values.Append(node["example"]).OfType<DocumentNode>())
            {
                _examples.Add(new Example($"schema {schema.Name}", value, schema.Schema, type));
            }
        }
    }

    private IEnumerable<DocumentNode> Payloads(ObjectNode? form)
    {
        if (form?["example"] is { } example)
        {
            yield return example;
        }

        if (form?["examples"] is ObjectNode examples)
        {
            foreach (var member in examples.Members)
            {
                if (_references.Follow(member.Value)?["value"] is { } value)
                {
                    yield return value;
                }
            }
        }
    }

    private static bool IsJson(string contentType)
    {
        var type = contentType.Split(';')[0].Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }
}
