using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Naming;

namespace Specwright.Planning.Operations;

/// <summary>The names that follow from an operation's.</summary>
internal sealed record OperationName(string Name, string SendMethod, string RequestMethod, string Field)
{
    /// <summary>The method that walks the pages.</summary>
    public string WalkMethod => Name + "Async";

    /// <summary>The field that says how to walk.</summary>
    public string WalkField => $"s_{CSharpIdentifier.Camel(Name)}Paging";

    /// <summary>The names for an operation that sends one request, or one for each page.</summary>
    public static OperationName Of(string name, bool isPaged)
    {
        var single = isPaged ? name + "Page" : name;
        return new OperationName(name, single + "Async", $"Create{single}Request", FieldOf(CSharpIdentifier.Camel(single)));
    }

    /// <summary>Every member that bears the name.</summary>
    public IReadOnlyList<string> Members(bool hasWalk) =>
        hasWalk ? [SendMethod, RequestMethod, Field, WalkMethod, WalkField] : [SendMethod, RequestMethod, Field];

    // "s_errors" and "s_security", with and without a number, hold what operations share.
    private static string FieldOf(string camel) => "s_" + (IsNumbered(camel, "errors") || IsNumbered(camel, "security") ? camel + "Operation" : camel);

    private static bool IsNumbered(string name, string stem) =>
        name.StartsWith(stem, StringComparison.Ordinal) && name.Skip(stem.Length).All(static c => c is (>= '0' and <= '9') or '_');
}
