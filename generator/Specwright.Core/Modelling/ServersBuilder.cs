using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>Base addresses (OpenAPI 3.0.3, Server Object; <c>host</c>, <c>basePath</c> and <c>schemes</c> in 2.0).</summary>
internal static class ServersBuilder
{
    /// <summary>The servers of a document, a path item or an operation; none where it names none.</summary>
    public static EquatableArray<Server> Build(Element owner) => owner.Context.Version == SpecVersion.V2
        ? BuildV2(owner).ToEquatableArray()
        : owner.Array("servers").Select(BuildServer).OfType<Server>().ToEquatableArray();

    private static Server? BuildServer(Element server)
    {
        if (server.AsObject() is null)
        {
            return null;
        }

        if (server.Text("url") is not { } url)
        {
            server.Context.Report(ModellingRules.MissingField, server.Location, "url", "The server was left out");
            return null;
        }

        var variables = server.Object("variables")?.Members.Select(BuildVariable).OfType<ServerVariable>().ToArray() ?? [];
        var undeclared = PathTemplate.Parse(url)?.Names.FirstOrDefault(
            name => !variables.Any(variable => string.Equals(variable.Name, name, StringComparison.Ordinal)));
        if (undeclared is not null)
        {
            server.Context.Report(
                ModellingRules.UndeclaredServerVariable, server["url"]!.ValueLocation, undeclared);
            return null;
        }

        return new Server(url, server.Text("description") ?? server.Text("name"), new(variables)) { Name = server.Text("name") };
    }

    private static ServerVariable? BuildVariable(Element variable)
    {
        if (variable.AsObject() is null)
        {
            return null;
        }

        var values = variable.Texts("enum").Select(value => value.ScalarText!).ToEquatableArray();
        if (variable.Text("default") is not { } initial)
        {
            const string Consequence = "The first of its values is the default, or nothing";
            variable.Context.Report(ModellingRules.MissingField, variable.Location, "default", Consequence);
            initial = values.IsEmpty ? string.Empty : values[0];
        }

        return new ServerVariable(variable.Name, initial, variable.Text("description"), values);
    }

    private static IEnumerable<Server> BuildV2(Element root)
    {
        if (ParameterizedHost.Build(root).ToArray() is { Length: > 0 } parameterized)
        {
            return parameterized;
        }

        var path = (root.Text("basePath") ?? string.Empty).TrimEnd('/');
        if (root.Text("host") is not { } host)
        {
            return path.Length > 0 ? [new Server(path, null, default)] : [];
        }

        var schemes = root.Texts("schemes").Select(scheme => scheme.ScalarText!).ToArray();
        return (schemes.Length > 0 ? schemes : ["https"])
            .OrderBy(scheme => scheme != "https")
            .Select(scheme => new Server($"{scheme}://{host}{path}", null, default));
    }
}
