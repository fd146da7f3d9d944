using System.Collections.Generic;

namespace Specwright.Overlays.JsonPath;

/// <summary>The types of functions' arguments and results (RFC 9535, section 2.4.1).</summary>
internal enum FunctionType
{
    /// <summary>A value, or nothing.</summary>
    Value,

    /// <summary>True or false, but no JSON value.</summary>
    Logical,

    /// <summary>A list of nodes.</summary>
    Nodes,
}

/// <summary>A function that filters can call.</summary>
internal sealed record FilterFunction(string Name, FunctionType Result, IReadOnlyList<FunctionType> Parameters)
{
    /// <summary>The functions that the standard defines, by name.</summary>
    public static IReadOnlyDictionary<string, FilterFunction> All { get; } = new Dictionary<string, FilterFunction>
    {
        ["length"] = new("length", FunctionType.Value, [FunctionType.Value]),
        ["count"] = new("count", FunctionType.Value, [FunctionType.Nodes]),
        ["match"] = new("match", FunctionType.Logical, [FunctionType.Value, FunctionType.Value]),
        ["search"] = new("search", FunctionType.Logical, [FunctionType.Value, FunctionType.Value]),
        ["value"] = new("value", FunctionType.Value, [FunctionType.Nodes]),
    };
}
