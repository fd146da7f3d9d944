using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Corpus.Fuzzing;

/// <summary>Makes a document smaller for as long as the same happens.</summary>
/// <param name="happens">Whether it still does, with a text.</param>
/// <param name="patience">How long to try.</param>
internal sealed class Minimizer(Func<string, bool> happens, TimeSpan patience)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    private bool IsOver => Stopwatch.GetElapsedTime(_start) > patience;

    /// <summary>A smaller text, or the same.</summary>
    public string Run(string text)
    {
        var tree = Parse(text);
        return tree is null || !happens(tree.ToJsonString()) ? RunOnText(text) : RunOnTree(tree);
    }

    private string RunOnTree(JsonNode root)
    {
        for (var isSmaller = true; isSmaller && !IsOver;)
        {
            isSmaller = false;
            // What is outer goes first, and takes all in it along.
            for (var index = 0; !IsOver; index++)
            {
                var candidate = root.DeepClone();
                var places = NodePlace.All(candidate);
                if (index >= places.Count)
                {
                    break;
                }

                places[index].Remove();
                if (happens(candidate.ToJsonString()))
                {
                    root = candidate;
                    isSmaller = true;
                    index--;
                }
            }
        }

        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private string RunOnText(string text)
    {
        for (var length = text.Length / 2; length > 0 && !IsOver; length /= 2)
        {
            for (var start = 0; start < text.Length && !IsOver;)
            {
                var candidate = text.Remove(start, Math.Min(length, text.Length - start));
                if (happens(candidate))
                {
                    text = candidate;
                }
                else
                {
                    start += length;
                }
            }
        }

        return text;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 1_000 });
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
