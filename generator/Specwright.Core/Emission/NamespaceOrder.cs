using System;
using System.Collections.Generic;

namespace Specwright.Emission;

/// <summary>The order of using directives: <c>System</c> and what is within it first.</summary>
internal sealed class NamespaceOrder : IComparer<string>
{
    public static readonly NamespaceOrder Instance = new();

    public int Compare(string x, string y)
    {
        var system = IsSystem(y).CompareTo(IsSystem(x));
        return system != 0 ? system : string.CompareOrdinal(x, y);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
