using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>The operations of a document (OpenAPI 3.0.3, Paths Object and Path Item Object).</summary>
internal sealed class PathsBuilder
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    private static readonly string[] s_others = [ReferenceResolver.Keyword, "summary", "description", "servers", "parameters"];

    private readonly Element _root;
    private readonly SecuritySchemes _schemes;
    private readonly EquatableArray<SecurityRequirement> _security;
    private readonly HashSet<string> _operationIds = new(StringComparer.Ordinal);

    public PathsBuilder(Element root, SecuritySchemes schemes)
    {
        _root = root;
        _schemes = schemes;
        _security = schemes.BuildRequirements(root) ?? default;
    }

    public EquatableArray<Operation> Build()
    {
        ReportNotGenerated(_root, "webhooks", "requests that the service sends");
        return (_root.Object("paths")?.Members ?? []).SelectMany(BuildPath).ToEquatableArray();
    }

    private IEnumerable<Operation> BuildPath(Element member)
    {
        if (member.Name.StartsWith("x-", StringComparison.Ordinal)
            || _root.Context.References.Follow(member) is not { } item)
        {
            return [];
        }

        if (PathTemplate.Parse(member.Name) is not { } template)
        {
            _root.Context.Report(ModellingRules.InvalidPath, member.Location, member.Name);
            return [];
        }

        var path = member.Name;
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            _root.Context.Report(ModellingRules.PathWithoutSlash, member.Location, path);
            path = "/" + path;
        }

        ReportUnknownMembers(item);
        return item.Members
            .Where(method => s_methods.Contains(method.Name))
            .Select(method => method.AsObject())
            .OfType<Element>()
            .Select(operation => BuildOperation(path, template, item, operation))
            .ToArray();
    }

    private static void ReportUnknownMembers(Element item)
    {
        var unknown = item.Members.Where(member => !s_methods.Contains(member.Name)
            && !s_others.Contains(member.Name)
            && !member.Name.StartsWith("x-", StringComparison.Ordinal));
        foreach (var member in unknown)
        {
            var known = string.Join(", ", s_methods.Concat(s_others));
            item.Context.Report(ModellingRules.UnknownWord, member.Location, member.Name, known, "It was left out");
        }
    }

    private static void ReportNotGenerated(Element owner, string name, string what)
    {
        if (owner[name] is { } part)
        {
            owner.Context.Report(ModellingRules.NotGenerated, part.Location, name, what);
        }
    }

    private Operation BuildOperation(string path, PathTemplate template, Element item, Element operation)
    {
        ReportNotGenerated(operation, "callbacks", "requests that the service sends");
        var parameters = new ParametersBuilder(operation, item, template);
        var servers = ServersOf(operation);
        return new Operation
        {
            OperationId = ReadOperationId(operation),
            Method = operation.Name.ToUpperInvariant(),
            Path = path,
            Summary = operation.Text("summary") ?? item.Text("summary"),
            Description = operation.Text("description") ?? item.Text("description"),
            IsDeprecated = operation.Flag("deprecated"),
            IsPreview = operation.Flag("x-preview"),
            Tags = operation.Texts("tags").Select(tag => tag.ScalarText!).ToEquatableArray(),
            Parameters = parameters.Build(),
            Body = BodyBuilder.Build(operation, parameters.BodyParameters),
            Responses = ResponsesBuilder.Build(operation),
            Security = _schemes.BuildRequirements(operation) ?? _security,
            Paging = PagingBuilder.Build(operation),
            Servers = servers.IsEmpty ? ServersOf(item) : servers,
            Location = operation.Location,
        };
    }

    // In 2.0, only the document has servers.
    private static EquatableArray<Server> ServersOf(Element owner) =>
        owner.Context.Version == SpecVersion.V2 ? default : ServersBuilder.Build(owner);

    private string? ReadOperationId(Element operation)
    {
        var id = operation.Text("operationId");
        if (string.IsNullOrEmpty(id))
        {
            return null;
        }

        if (_operationIds.Add(id!))
        {
            return id;
        }

        operation.Context.Report(
            ModellingRules.DuplicateOperationId, operation["operationId"]!.ValueLocation, id!);
        return null;
    }
}
