using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>The operations of a document (OpenAPI 3.0.3, Paths Object; Microsoft's <c>x-ms-paths</c>).</summary>
internal sealed class PathsBuilder
{
    private static readonly Regex s_placeholder = new(@"\{[^}]*\}", RegexOptions.CultureInvariant);

    private readonly Element _root;
    private readonly SecuritySchemes _schemes;
    private readonly PayloadsBuilder _payloads;
    private readonly EquatableArray<SecurityRequirement> _security;
    private readonly HashSet<string> _operationIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _signatures = new(StringComparer.Ordinal);

    public PathsBuilder(Element root, SecuritySchemes schemes, PayloadsBuilder payloads)
    {
        _root = root;
        _schemes = schemes;
        _payloads = payloads;
        _security = schemes.BuildRequirements(root) ?? default;
    }

    public EquatableArray<Operation> Build() => MembersOf("paths").Concat(MembersOf("x-ms-paths")).SelectMany(BuildPath).ToEquatableArray();

    private IEnumerable<Element> MembersOf(string field) => _root.Section(field)?.Members ?? [];

    private IEnumerable<Operation> BuildPath(Element member)
    {
        if (member.Name.StartsWith("x-", StringComparison.Ordinal) || PathItem.Of(member) is not { } item)
        {
            return [];
        }

        var path = member.Name;
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            _root.Context.Report(ModellingRules.PathWithoutSlash, member.Location, path);
            path = "/" + path;
        }

        (path, var spanning) = PathModifiers.Remove(path, item);
        if (PathAddress.Parse(path, spanning) is not { } address)
        {
            _root.Context.Report(ModellingRules.InvalidPath, member.Location, member.Name);
            return [];
        }

        ReportSameSignature(member, path);
        return item.Operations().Select(found => BuildOperation(path, address, item, found.Method, found.Operation)).ToArray();
    }

    private void ReportSameSignature(Element member, string path)
    {
        var signature = s_placeholder.Replace(path, "{}");
        if (!_signatures.TryGetValue(signature, out var earlier))
        {
            _signatures.Add(signature, path);
        }
        else if (earlier != path)
        {
            _root.Context.Report(ModellingRules.SameSignature, member.Location, path, earlier);
        }
    }

    private Operation BuildOperation(string path, PathAddress address, PathItem item, string method, Element operation)
    {
        var builder = new ParametersBuilder(operation, item.Owner("parameters"), address);
        var (parameters, query) = address.Join(builder.Build());
        var servers = ServersOf(operation);
        _payloads.AddCallbacks(operation);
        return new Operation
        {
            OperationId = ReadOperationId(operation),
            Method = method,
            Path = path,
            Query = query,
            Summary = operation.Text("summary") ?? item.Owner("summary").Text("summary"),
            Description = operation.Text("description") ?? item.Owner("description").Text("description"),
            IsDeprecated = operation.IsDeprecated,
            IsPreview = operation.Flag("x-preview"),
            Tags = operation.Texts("tags").Select(tag => tag.ScalarText!).ToEquatableArray(),
            Parameters = parameters,
            Body = BodyBuilder.Build(operation, builder.BodyParameters),
            Responses = ResponsesBuilder.Build(operation),
            Security = _schemes.BuildRequirements(operation) ?? _security,
            Paging = PagingBuilder.Build(operation),
            Servers = servers.IsEmpty ? ServersOf(item.Owner("servers")) : servers,
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
