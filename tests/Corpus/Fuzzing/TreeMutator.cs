using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Corpus.Fuzzing;

/// <summary>Changes a document so that it stays JSON, and mostly something like OpenAPI.</summary>
internal static class TreeMutator
{
    private const int MaxChanges = 6;

    private static readonly Action<List<NodePlace>, JsonNode, Random>[] s_changes =
    [
        Delete, Copy, Swap, Rename, Retype, Retext, Retext, Redirect, Encircle, Nest, AddMember, AddMember,
    ];

    /// <summary>The document after some changes.</summary>
    public static JsonNode Mutate(JsonNode document, Random random)
    {
        var root = document.DeepClone();
        for (var changes = random.Next(1, MaxChanges + 1); changes > 0; changes--)
        {
            var places = NodePlace.All(root);
            if (places.Count > 0)
            {
                s_changes[random.Next(s_changes.Length)](places, root, random);
            }
        }

        return root;
    }

    private static NodePlace Pick(List<NodePlace> places, Random random) => places[random.Next(places.Count)];

    private static void Delete(List<NodePlace> places, JsonNode root, Random random) => Pick(places, random).Remove();

    // To another place, over what stands there; an ancestor lands in its own inside as well.
    private static void Copy(List<NodePlace> places, JsonNode root, Random random)
        => Pick(places, random).Value = Pick(places, random).Value?.DeepClone();

    private static void Swap(List<NodePlace> places, JsonNode root, Random random)
    {
        var left = Pick(places, random);
        var right = Pick(places, random);
        var (first, second) = (left.Value?.DeepClone(), right.Value?.DeepClone());
        left.Value = second;
        right.Value = first;
    }

    private static void Rename(List<NodePlace> places, JsonNode root, Random random)
    {
        var place = Pick(places, random);
        if (place is { Name: not null, Parent: JsonObject parent })
        {
            var value = place.Value?.DeepClone();
            parent.Remove(place.Name);
            parent[random.Next(3) == 0 ? Pick(places, random).Name ?? "x" : HostileText.Pick(random)] = value;
        }
    }

    private static void Retype(List<NodePlace> places, JsonNode root, Random random) => Pick(places, random).Value = random.Next(9) switch
    {
        0 => null,
        1 => JsonValue.Create(true),
        2 => JsonValue.Create(random.Next(-5, 5)),
        3 => JsonNode.Parse("123456789012345678901234567890"),
        4 => JsonNode.Parse("1.5e300"),
        5 => new JsonArray(),
        6 => new JsonObject(),
        7 => new JsonArray(new JsonObject(), null, "x"),
        _ => JsonValue.Create(""),
    };

    private static void Retext(List<NodePlace> places, JsonNode root, Random random)
    {
        var texts = places.Where(static place => place.Value is JsonValue value && value.TryGetValue<string>(out _)).ToList();
        if (texts.Count > 0)
        {
            Pick(texts, random).Value = JsonValue.Create(HostileText.Pick(random));
        }
    }

    private static void Redirect(List<NodePlace> places, JsonNode root, Random random)
    {
        var references = places.Where(static place => place.Name == "$ref").ToList();
        if (references.Count > 0)
        {
            Pick(references, random).Value = random.Next(6) switch
            {
                0 => "#",
                1 => "#/nowhere",
                2 => "other.json#/a",
                3 => HostileText.Pick(random),
                _ => Pointer(Pick(places, random).Parent),
            };
        }
    }

    private static void Encircle(List<NodePlace> places, JsonNode root, Random random)
    {
        var place = Pick(places, random);
        var reference = new JsonObject { ["$ref"] = Pointer(place.Parent) };
        place.Value = random.Next(5) switch
        {
            0 => reference,
            1 => new JsonObject { ["allOf"] = new JsonArray(reference, new JsonObject { ["type"] = "object" }) },
            2 => new JsonObject { ["oneOf"] = new JsonArray(reference, new JsonObject { ["type"] = "string" }) },
            3 => new JsonObject { ["type"] = "array", ["items"] = reference },
            _ => new JsonObject { ["additionalProperties"] = reference },
        };
    }

    private static void Nest(List<NodePlace> places, JsonNode root, Random random)
    {
        var place = Pick(places, random);
        var value = place.Value?.DeepClone();
        for (var depth = random.Next(5) == 0 ? random.Next(50, 200) : random.Next(1, 8); depth > 0; depth--)
        {
            value = random.Next(5) switch
            {
                0 => new JsonObject { ["type"] = "array", ["items"] = value },
                1 => new JsonObject { ["allOf"] = new JsonArray(value) },
                2 => new JsonObject { ["anyOf"] = new JsonArray(value, new JsonObject { ["type"] = "integer" }) },
                3 => new JsonObject { ["additionalProperties"] = value },
                _ => new JsonObject { ["properties"] = new JsonObject { ["a"] = value } },
            };
        }

        place.Value = value;
    }

    private static void AddMember(List<NodePlace> places, JsonNode root, Random random)
    {
        var objects = places.Select(static place => place.Value).OfType<JsonObject>().Append(root as JsonObject).OfType<JsonObject>().ToList();
        if (objects.Count > 0)
        {
            var (name, value) = Vocabulary.Pick(random);
            objects[random.Next(objects.Count)][name] = value;
        }
    }

    private static string Pointer(JsonNode node)
    {
        var names = new Stack<string>();
        for (var current = node; current.Parent is { } parent; current = parent)
        {
            var name = parent is JsonArray ? current.GetElementIndex().ToString(System.Globalization.CultureInfo.InvariantCulture) : current.GetPropertyName();
            names.Push(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        }

        return "#" + string.Concat(names.Select(static name => "/" + name));
    }
}
