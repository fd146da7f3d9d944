namespace Specwright.Planning.Plans;

/// <summary>A class for a JSON value that is one of several types, or none of them.</summary>
internal sealed record UnionPlan : TypePlan
{
    public EquatableArray<AlternativePlan> Alternatives { get; init; }

    /// <summary>How objects are told apart, when more than one alternative is an object.</summary>
    public ObjectTestPlan? ObjectTest { get; init; }
}

/// <summary>A type that a union may hold.</summary>
/// <param name="Name">What its methods are called by.</param>
/// <param name="Type">The type.</param>
/// <param name="Kind">The kind of JSON values that it takes.</param>
internal sealed record AlternativePlan(string Name, TypeRef Type, ValueKind Kind);

/// <summary>The kinds of JSON values, named as the runtime names them.</summary>
internal enum ValueKind
{
    Boolean,
    Number,
    String,
    Array,
    Object,
}

/// <summary>How the objects of a union are told apart.</summary>
internal abstract record ObjectTestPlan;

/// <summary>By the value of one member.</summary>
/// <param name="WireName">The member.</param>
/// <param name="Values">Its values, each with the index of the alternative that it selects.</param>
internal sealed record DiscriminatorTestPlan(string WireName, EquatableArray<DiscriminatorCasePlan> Values) : ObjectTestPlan;

/// <summary>A value of a discriminating member.</summary>
internal sealed record DiscriminatorCasePlan(string Value, int Alternative);

/// <summary>By the members that are there.</summary>
/// <param name="WireNames">The members to look for, 64 at most.</param>
/// <param name="Cases">What to look for, in order; the first that fits wins.</param>
internal sealed record MembersTestPlan(EquatableArray<string> WireNames, EquatableArray<MembersCasePlan> Cases) : ObjectTestPlan;

/// <summary>What tells an alternative.</summary>
/// <param name="Mask">A bit for each of the members to look for.</param>
/// <param name="All">Whether all of them must be there, or any; a mask of 0 fits always.</param>
/// <param name="Alternative">The index of the alternative.</param>
internal sealed record MembersCasePlan(ulong Mask, bool All, int Alternative);
