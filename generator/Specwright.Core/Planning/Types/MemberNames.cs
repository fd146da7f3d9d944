using System;
using System.Collections.Generic;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>The names of a generated class's properties, and of the variables that stand for them while it is read.</summary>
internal sealed class MemberNames
{
    private static readonly string[] s_members =
    [
        "Read", "Write", "AdditionalMembers", "AdditionalProperties", "AdditionalItems", "Equals", "ReferenceEquals",
        "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize",
    ];

    private static readonly string[] s_locals =
    [
        "reader", "writer", "value", "expected", "member", "first", "position", "additionalMembers", "additionalProperties",
        "additionalItems",
    ];

    private readonly NameScope _properties;
    private readonly NameScope _locals = new(s_locals);
    private readonly Dictionary<string, TypeRef> _types = new(StringComparer.Ordinal);

    public MemberNames(string className) => _properties = new NameScope([.. s_members, className]);

    /// <summary>The names for a member: its property and its variable.</summary>
    public (string Property, string Local) Take(string name)
    {
        var property = _properties.TakeOrSuffix(name, "Value");
        return (property, _locals.Take(CSharpIdentifier.Camel(property)));
    }

    /// <summary>Remembers the type of a property.</summary>
    public void Add(string property, TypeRef type) => _types.Add(property, type);

    /// <summary>
    /// Whether a property hides <paramref name="type"/> where an expression names it. One of that very type does not (C#
    /// specification, "Identical simple names and type names").
    /// </summary>
    public bool Hides(TypeRef type) => type is GeneratedRef { Kind: GeneratedKind.Class, Name: var name }
        && _types.TryGetValue(name, out var property)
        && property != type;
}
