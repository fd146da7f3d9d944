using System;
using System.Collections.Generic;
using Specwright.Overlays.JsonPath;

namespace Specwright.Overlays;

/// <summary>The places of a document where an action changes something, and the ways to them.</summary>
internal sealed class EditTree
{
    /// <summary>Whether this is such a place.</summary>
    public bool IsTarget { get; private set; }

    /// <summary>What is to be changed below, by the names of members.</summary>
    public Dictionary<string, EditTree> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>What is to be changed below, by the places of elements.</summary>
    public Dictionary<int, EditTree> Items { get; } = [];

    /// <summary>Each place once, however often a query selects it.</summary>
    public static EditTree Of(IEnumerable<Location> targets)
    {
        var root = new EditTree();
        foreach (var target in targets)
        {
            root.Find(target).IsTarget = true;
        }

        return root;
    }

    /// <summary>How many values the way to <paramref name="location"/> goes through.</summary>
    public static int DepthOf(Location location)
    {
        var depth = 0;
        for (var parent = location.Parent; parent is not null; parent = parent.Parent)
        {
            depth++;
        }

        return depth;
    }

    private EditTree Find(Location location)
    {
        if (location.Parent is null)
        {
            return this;
        }

        var parent = Find(location.Parent);
        return location.Name is { } name ? GetOrAdd(parent.Members, name) : GetOrAdd(parent.Items, location.Index);
    }

    private static EditTree GetOrAdd<T>(Dictionary<T, EditTree> children, T key)
        where T : notnull
    {
        if (!children.TryGetValue(key, out var child))
        {
            child = new EditTree();
            children.Add(key, child);
        }

        return child;
    }
}
