using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning;

/// <summary>Plans how callers get the address of a server, where there is a choice.</summary>
internal static class ServersPlanner
{
    private const int LongestName = 40;

    private static readonly string[] s_members =
        ["Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ServerUrl", "Uri"];

    /// <summary>The plan; none where there is one address without variables, which a constant says.</summary>
    public static ServersPlan? Plan(EquatableArray<Server> servers, string className)
    {
        if (servers.Count < 2 && servers.All(static server => server.Variables.IsEmpty))
        {
            return null;
        }

        var names = new NameScope([.. s_members, className]).Assign([.. servers.Select(Claim)], "Server");
        return new ServersPlan { Name = className, Servers = servers.Select((server, at) => PlanServer(server, names[at])).ToEquatableArray() };
    }

    // Where nothing but the scheme differs, https has the plain name.
    private static NameClaim Claim(Server server) => new(
        server.Url,
        [
            NameOf(server),
            CSharpIdentifier.Shorten(NameOf(server) + SchemeOf(server)),
            CSharpIdentifier.Shorten(NameOf(server) + CSharpIdentifier.Pascal(AddressOf(server))),
        ],
        SchemeOf(server) == "Https" ? 0 : 1);

    private static ServerPlan PlanServer(Server server, string name)
    {
        var variables = server.Variables.Where(variable => server.Url.Contains("{" + variable.Name + "}")).ToList();
        var parameters = new NameScope(["description"])
            .Assign([.. variables.Select(static variable => NameClaim.Of(variable.Name).Select(CSharpIdentifier.Camel))], "Variable");
        return new ServerPlan(
            name,
            server.Url,
            !IsAbsolute(server),
            variables.Select((variable, at) => PlanVariable(variable, parameters[at])).ToEquatableArray(),
            Docs.Of(null, server.Description, $"`{Markdown.Code(server.Url)}`."));
    }

    private static ServerVariablePlan PlanVariable(ServerVariable variable, string name)
    {
        var doc = Docs.Of(null, variable.Description, $"The variable `{Markdown.Code(variable.Name)}`.").Summary;
        var values = string.Join(", ", variable.Values.Select(static value => $"`{Markdown.Code(value)}`"));
        return new ServerVariablePlan(
            name,
            variable.Name,
            variable.Default,
            values.Length > 0 ? $"{doc} One of: {values}." : doc);
    }

    // A few words of description make a name; an address makes one that is longer, but stays when servers are added.
    private static string NameOf(Server server)
    {
        var words = (server.Name ?? server.Description)?.Trim().TrimEnd('.') ?? "";
        return CSharpIdentifier.Pascal(words.Length is > 0 and <= LongestName ? words : AddressOf(server));
    }

    private static string AddressOf(Server server) =>
        server.Url.Substring(server.Url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0);

    // Many a document has the same address twice, with http and https.
    private static string SchemeOf(Server server) =>
        server.Url.IndexOf("://", StringComparison.Ordinal) is > 0 and var end ? CSharpIdentifier.Pascal(server.Url.Substring(0, end)) : "";

    private static bool IsAbsolute(Server server) =>
        server.Url.StartsWith("{", StringComparison.Ordinal) || server.Url.IndexOf("://", StringComparison.Ordinal) > 0;
}
