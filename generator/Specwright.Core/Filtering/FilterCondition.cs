using System;
using Specwright.Model;

namespace Specwright.Filtering;

/// <summary>One value of a filter.</summary>
/// <param name="Name">The list that it stands in, as an item's metadata calls it.</param>
/// <param name="Value">What it says.</param>
/// <param name="Matches">Whether an operation meets it.</param>
public sealed record FilterCondition(string Name, string Value, Func<Operation, bool> Matches)
{
    /// <summary>Whether it says what is wanted, and not what is unwanted.</summary>
    public bool IsInclude => Name.StartsWith("Include", StringComparison.Ordinal);
}
