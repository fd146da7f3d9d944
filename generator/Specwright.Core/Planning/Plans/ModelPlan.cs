using System.Collections.Generic;
using System.Linq;

namespace Specwright.Planning.Plans;

/// <summary>A class for a JSON object.</summary>
internal sealed record ModelPlan : TypePlan
{
    /// <summary>The class that this one extends.</summary>
    public string? BaseName { get; init; }

    /// <summary>The members that the classes bring which this one extends, the outermost first.</summary>
    public EquatableArray<MemberPlan> Inherited { get; init; }

    /// <summary>The members that the class itself declares.</summary>
    public EquatableArray<MemberPlan> Members { get; init; }

    /// <summary>All members, in the order in which they are written.</summary>
    public IReadOnlyList<MemberPlan> AllMembers => Inherited.IsEmpty ? Members : [.. Inherited, .. Members];

    /// <summary>The member whose value tells <see cref="Subtypes"/> apart, here or in what this class extends.</summary>
    public string? Discriminator { get; init; }

    /// <summary>The classes that extend this one, each with a value that tells it.</summary>
    public EquatableArray<SubtypePlan> Subtypes { get; init; }

    /// <summary>The value of a member that every new object of the class has.</summary>
    public ConstantMemberPlan? Constant { get; init; }

    /// <summary>What becomes of members that the document does not name.</summary>
    public required AdditionalPlan Additional { get; init; }
}

/// <summary>A class that extends another.</summary>
/// <param name="Value">The discriminator's value that tells it.</param>
/// <param name="Name">Its name.</param>
internal sealed record SubtypePlan(string Value, string Name);

/// <summary>A member that every new object gets.</summary>
/// <param name="Name">Its property.</param>
/// <param name="Value">The text that it gets.</param>
/// <param name="Doc">What the constructor does.</param>
internal sealed record ConstantMemberPlan(string Name, string Value, DocPlan Doc);

/// <summary>A member of a JSON object.</summary>
internal sealed record MemberPlan
{
    public required string Name { get; init; }

    /// <summary>The property's field, if it has one, or the variable of that name.</summary>
    public required string Field { get; init; }

    /// <summary>
    /// Whether the value stands in a field that the property only shows: one that can be null while it is required, because
    /// reading is tolerant, and what is missing is not written either; and one to which assigning null says something.
    /// </summary>
    public bool HasField => Type.IsNullable || (IsRequired && Type.Type.IsValueType);

    public required string WireName { get; init; }

    /// <summary>The type, nullable where the JSON value may be null.</summary>
    public required TypeUse Type { get; init; }

    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>What the document says of it, if anything.</summary>
    public DocPlan? Doc { get; init; }
}

/// <summary>The members of an object that the document does not name.</summary>
/// <param name="Value">What each holds; none when they are kept as they came.</param>
/// <param name="IsOpen">Whether they are a property: where the document forbids them they are only kept, since servers send more than they say.</param>
internal sealed record AdditionalPlan(TypeUse? Value, bool IsOpen)
{
    /// <summary>The property that holds those which have a type.</summary>
    public const string TypedName = "AdditionalProperties";

    /// <summary>The property, which the runtime brings, that holds those which are kept as they came.</summary>
    public const string OpenName = "AdditionalMembers";
}
