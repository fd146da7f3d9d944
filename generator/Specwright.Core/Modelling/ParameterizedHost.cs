using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Modelling;

/// <summary>Microsoft's <c>x-ms-parameterized-host</c> in 2.0: a host with variables, which 3.0 has of its own.</summary>
internal static class ParameterizedHost
{
    /// <summary>The servers; none where the document has no such host.</summary>
    public static IEnumerable<Server> Build(Element root)
    {
        if (root.Object("x-ms-parameterized-host") is not { } extension)
        {
            return [];
        }

        if (extension.Text("hostTemplate") is not { } host || PathTemplate.Parse(host) is not { } template)
        {
            extension.Context.Report(ModellingRules.MissingField, extension.Location, "hostTemplate", "The host was left out");
            return [];
        }

        var parameters = extension.Array("parameters").Select(root.Context.References.Follow).OfType<Element>().ToArray();
        var variables = template.Names.Distinct(StringComparer.Ordinal).Select(name => ToVariable(name, parameters)).ToEquatableArray();
        var path = (root.Text("basePath") ?? string.Empty).TrimEnd('/');
        var schemes = extension.FindFlag("useSchemePrefix") == false ? [string.Empty] : SchemesOf(root);
        return schemes.Select(scheme => new Server(scheme + host.TrimEnd('/') + path, null, variables));
    }

    private static IEnumerable<string> SchemesOf(Element root) => root.Texts("schemes")
        .Select(scheme => scheme.ScalarText + "://")
        .DefaultIfEmpty("https://")
        .OrderBy(scheme => scheme != "https://");

    // Without a default, the placeholder stays where users see that there is something to fill in.
    private static ServerVariable ToVariable(string name, IReadOnlyList<Element> parameters)
    {
        var parameter = parameters.FirstOrDefault(known => known.Text("name") == name);
        var values = parameter?.Texts("enum").Select(value => value.ScalarText!).ToEquatableArray() ?? default;
        var initial = parameter?.Text("default") ?? (values.IsEmpty ? "{" + name + "}" : values[0]);
        return new ServerVariable(name, initial, parameter?.Text("description"), values);
    }
}
