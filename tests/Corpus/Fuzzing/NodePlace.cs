using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Corpus.Fuzzing;

/// <summary>A place in a tree: a member of an object or an item of an array.</summary>
/// <param name="Parent">The object or array.</param>
/// <param name="Name">For a member, its name.</param>
/// <param name="Index">For an item, its index.</param>
internal sealed record NodePlace(JsonNode Parent, string? Name, int Index)
{
    /// <summary>The value at the place.</summary>
    public JsonNode? Value
    {
        get => Name is null ? Parent[Index] : Parent[Name];
        set
        {
            if (Name is null)
            {
                Parent[Index] = value;
            }
            else
            {
                Parent[Name] = value;
            }
        }
    }

    /// <summary>Every place of a tree, outer ones first.</summary>
    public static List<NodePlace> All(JsonNode root)
    {
        var places = new List<NodePlace>();
        var queue = new Queue<JsonNode>([root]);
        while (queue.TryDequeue(out var node))
        {
            if (node is JsonObject members)
            {
                foreach (var (name, value) in members)
                {
                    Add(new NodePlace(node, name, -1), value);
                }
            }
            else if (node is JsonArray items)
            {
                for (var i = 0; i < items.Count; i++)
                {
                    Add(new NodePlace(node, null, i), items[i]);
                }
            }
        }

        return places;

        void Add(NodePlace place, JsonNode? value)
        {
            places.Add(place);
            if (value is JsonObject or JsonArray)
            {
                queue.Enqueue(value);
            }
        }
    }

    /// <summary>Takes the value out of the tree.</summary>
    public void Remove()
    {
        if (Name is null)
        {
            Parent.AsArray().RemoveAt(Index);
        }
        else
        {
            Parent.AsObject().Remove(Name);
        }
    }
}
