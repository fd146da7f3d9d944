namespace Specwright.Planning.Plans;

/// <summary>A class for a JSON value that is one of several types, or none of them.</summary>
internal sealed record UnionPlan : TypePlan
{
    public EquatableArray<AlternativePlan> Alternatives { get; init; }

    /// <summary>How values are told that are no objects, or where one alternative alone is one: by kind, in this order.</summary>
    public EquatableArray<ValueTestPlan> Tests { get; init; }

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

/// <summary>What tells an alternative among those of its kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Alternative">The index of the alternative.</param>
internal abstract record ValueTestPlan(ValueKind Kind, int Alternative);

/// <summary>Nothing: whatever is of the kind is this.</summary>
internal sealed record KindTestPlan(ValueKind Kind, int Alternative) : ValueTestPlan(Kind, Alternative);

/// <summary>By what the text can be read as.</summary>
/// <param name="Scalar">What that is.</param>
internal sealed record ScalarTestPlan(ValueKind Kind, int Alternative, Scalar Scalar) : ValueTestPlan(Kind, Alternative);

/// <summary>By a list of strings.</summary>
/// <param name="Table">The field that holds them.</param>
/// <param name="Values">The strings.</param>
internal sealed record ListedTestPlan(ValueKind Kind, int Alternative, string Table, EquatableArray<string> Values)
    : ValueTestPlan(Kind, Alternative);

/// <summary>By the kind of an array's items.</summary>
/// <param name="Items">The kind of the items.</param>
internal sealed record ItemsTestPlan(ValueKind Kind, int Alternative, ValueKind Items) : ValueTestPlan(Kind, Alternative);

/// <summary>How the objects of a union are told apart.</summary>
internal abstract record ObjectTestPlan;

/// <summary>By the value of one member.</summary>
/// <param name="WireName">The member.</param>
/// <param name="Values">Its values, each with the index of the alternative that it selects.</param>
/// <param name="Default">The index of the alternative for all other values.</param>
internal sealed record DiscriminatorTestPlan(string WireName, EquatableArray<DiscriminatorCasePlan> Values, int? Default = null)
    : ObjectTestPlan;

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
