namespace Specwright.Planning.Plans;

/// <summary>A struct for one of listed strings, or any other.</summary>
internal sealed record StringEnumPlan : TypePlan
{
    public EquatableArray<EnumMemberPlan> Members { get; init; }
}

/// <summary>A C# enum for one of listed numbers, or any other.</summary>
internal sealed record IntegerEnumPlan : TypePlan
{
    public required bool IsInt64 { get; init; }

    public EquatableArray<EnumMemberPlan> Members { get; init; }
}

/// <summary>A listed value.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Text">The string, or the number's digits.</param>
/// <param name="Doc">What it means, where the document says it.</param>
internal sealed record EnumMemberPlan(string Name, string Text, DocPlan? Doc);
