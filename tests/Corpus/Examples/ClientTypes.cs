using System;
using System.Collections.Generic;
using System.Linq;
using Corpus.Compilation;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Operations;
using Specwright.Planning.Plans;

namespace Corpus.Examples;

/// <summary>Finds the types that a client has for the bodies of operations and for components.</summary>
internal sealed class ClientTypes
{
    private readonly Dictionary<string, OperationPlan> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ErrorsPlan> _errors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypePlan> _types = new(StringComparer.Ordinal);

    public ClientTypes(GeneratedClient client)
    {
        foreach (var construct in client.Plans.SelectMany(static file => file.Constructs))
        {
            switch (construct)
            {
                case ClientPlan plan:
                    foreach (var operation in plan.Operations)
                    {
                        var key = Key(operation);
                        _operations.TryAdd(key, operation);
                        if (operation.ErrorsField is { } field)
                        {
                            _errors.TryAdd(key, plan.Errors.First(errors => errors.FieldName == field));
                        }
                    }

                    break;
                case TypePlan type:
                    _types[type.Name] = type;
                    break;
            }
        }
    }

    /// <summary>The type of the JSON body that an operation takes; null when it takes none.</summary>
    public TypeRef? Body(Operation operation) => Find(operation)?.Parameters
        .FirstOrDefault(static parameter => parameter.Role == ParameterRole.JsonBody)
        ?.Type;

    /// <summary>The type of an answer of an operation; null when it has none.</summary>
    public TypeRef? Answer(Operation operation, string status)
    {
        if (status.StartsWith('2') || (status == "default" && operation.Responses.All(static response => !response.Status.StartsWith('2'))))
        {
            return Find(operation)?.Answer.Type?.Type;
        }

        return _errors.GetValueOrDefault(Key(operation))?.Errors.FirstOrDefault(error => error.Status == status)?.Type;
    }

    /// <summary>The class of a component; null when another component would have the same name.</summary>
    public TypeRef? Component(NamedSchema schema, ApiDescription description)
    {
        var name = CSharpIdentifier.Pascal(schema.Name);
        return _types.GetValueOrDefault(name) is ModelPlan or UnionPlan
            && description.Schemas.Count(other => CSharpIdentifier.Pascal(other.Name) == name) == 1
                ? new GeneratedRef(name, GeneratedKind.Class)
                : null;
    }

    private OperationPlan? Find(Operation operation) => _operations.GetValueOrDefault(Key(operation));

    private static string Key(OperationPlan operation) => $"{operation.CustomMethod ?? operation.HttpMethod} "
        + string.Concat(operation.Path.Select(static piece => piece.Parameter is null ? piece.Literal : "{}"));

    private static string Key(Operation operation) => $"{operation.Method} "
        + string.Concat(PathTemplate.Pieces(operation).Select(static piece => piece.IsParameter ? "{}" : piece.Text));
}
