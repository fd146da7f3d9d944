using Specwright.Model;

namespace Specwright.Planning.Plans;

/// <summary>A class for the parts of a body. It is sent, but never read or written as JSON.</summary>
internal sealed record PartsPlan : TypePlan
{
    public EquatableArray<PartPlan> Parts { get; init; }
}

/// <summary>A part, or several of one name.</summary>
internal sealed record PartPlan
{
    public required string Name { get; init; }

    public required string WireName { get; init; }

    /// <summary>The type of the value; of files, which bring their own, none.</summary>
    public TypeRef? Type { get; init; }

    /// <summary>Whether the content is JSON, even of a string.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether there is a part for each value of a list.</summary>
    public bool IsList { get; init; }

    /// <summary>How a value with parts of its own is put together; none where it is a part, or one for each value of a list.</summary>
    public ParameterStyle? Style { get; init; }

    /// <summary>For a style, whether each of the value's parts is a part of the body.</summary>
    public bool Explode { get; init; }

    /// <summary>What the content is said to be; none where the usual type of the value says it.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether these are the parts that the description does not name.</summary>
    public bool IsRest { get; init; }

    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    public DocPlan? Doc { get; init; }
}
