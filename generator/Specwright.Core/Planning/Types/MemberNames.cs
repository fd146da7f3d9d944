using System.Collections.Generic;
using System.Linq;
using Specwright.Planning.Naming;
using Specwright.Planning.Plans;

namespace Specwright.Planning.Types;

/// <summary>The names of a generated class's properties, and of the variables or fields that hold their values.</summary>
internal sealed class MemberNames
{
    private static readonly ReservedNames s_members = new(
        "Read", "Write", "KnownMembers", "VisitMembers", "VisitAdditionalMembers", "SetNullMember", "AdditionalMembers",
        "AdditionalProperties", "AdditionalItems", "AdditionalParts", "Equals", "ReferenceEquals", "GetHashCode", "ToString", "GetType",
        "MemberwiseClone", "Finalize");

    private static readonly ReservedNames s_locals = new(
        "reader", "writer", "value", "first", "position", "additionalProperties", "additionalItems");

    private readonly IReadOnlyList<string> _properties;
    private readonly NameScope _locals;

    /// <param name="className">The class.</param>
    /// <param name="inherited">The members that it has from the classes which it extends.</param>
    /// <param name="members">What its own members claim to be called.</param>
    public MemberNames(string className, IReadOnlyList<MemberPlan> inherited, IReadOnlyList<NameClaim> members)
    {
        _properties = new NameScope(s_members, inherited.Select(static member => member.Name).Prepend(className))
            .Assign(members, "Value");
        _locals = new NameScope(s_locals, inherited.Select(static member => member.Field.Substring(1)));
    }

    /// <summary>The names for the member at <paramref name="index"/>: its property and its variable.</summary>
    public (string Property, string Local) Take(int index)
    {
        var property = _properties[index];
        return (property, _locals.Take(CSharpIdentifier.Camel(property)));
    }
}
