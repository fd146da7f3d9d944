using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Specwright.Model;

namespace Specwright.Planning.Naming;

/// <summary>Names of operations: from the document's own less its tag, else from method and path.</summary>
internal static class OperationNames
{
    private static readonly char[] s_braces = ['{', '}'];

    /// <summary>The names to try in turn, the best first; the last says the most.</summary>
    public static IReadOnlyList<string> Candidates(Operation operation, string? tag)
    {
        var full = Full(operation);
        if (operation.OperationId is null || tag is null)
        {
            return [full];
        }

        var words = Words(full);
        var rest = LessTag(words, Words(CSharpIdentifier.Pascal(tag)));
        return rest.Count == 0 || rest.Count == words.Count ? [full] : [Start(string.Concat(rest)), full];
    }

    /// <summary>The operation's name without regard to its tag.</summary>
    private static string Full(Operation operation)
    {
        var name = CSharpIdentifier.Pascal(operation.OperationId is { Length: > 0 } id ? id : FromPath(operation));

        // The method that is called so returns a task and gets the suffix anyway.
        var stem = name.Length - "Async".Length;
        return stem > 0 && name.EndsWith("Async", StringComparison.Ordinal) && StartsWord(name, stem) ? name.Substring(0, stem) : name;
    }

    /// <summary>The name that method and path give: no two operations have both of them in common.</summary>
    public static string OfPlace(Operation operation) => CSharpIdentifier.Pascal(FromPath(operation));

    private static string FromPath(Operation operation)
    {
        var segments = operation.Path.Split('/').Where(static segment => segment.Length > 0).Select(SayParameters);
        return $"{Capitalized(operation.Method)} {string.Join(" ", segments)}".TrimEnd(s_braces);
    }

    // "{id}" becomes " by id ".
    private static string SayParameters(string segment)
    {
        if (segment.IndexOf('{') < 0)
        {
            return segment;
        }

        var words = new StringBuilder();
        for (var i = 0; i < segment.Length; i++)
        {
            var end = segment[i] == '{' ? segment.IndexOfAny(s_braces, i + 1) : -1;
            if (end < 0 || segment[end] == '{')
            {
                words.Append(segment[i]);
                continue;
            }

            words.Append(" by ").Append(segment, i + 1, end - i - 1).Append(' ');
            i = end;
        }

        return words.ToString();
    }

    private static string Capitalized(string method) =>
        method.Substring(0, 1) + string.Concat(method.Skip(1).Select(char.ToLowerInvariant));

    private static List<string> LessTag(List<string> words, List<string> tag)
    {
        if (StandsAt(words, tag, 0))
        {
            return words.Skip(tag.Count).ToList();
        }

        if (StandsAt(words, tag, words.Count - tag.Count))
        {
            return words.Take(words.Count - tag.Count).ToList();
        }

        // getPetById in the tag Pet
        var isBehindVerb = StandsAt(words, tag, 1) && words.Count > tag.Count + 1 && words[tag.Count + 1] == "By";
        return isBehindVerb ? words.Take(1).Concat(words.Skip(tag.Count + 1)).ToList() : words;
    }

    private static bool StandsAt(List<string> words, List<string> tag, int start)
    {
        return start >= 0 && start + tag.Count <= words.Count && Enumerable.Range(0, tag.Count).All(IsSame);

        bool IsSame(int i) => string.Equals(
            Singular(words[start + i], i == tag.Count - 1),
            Singular(tag[i], i == tag.Count - 1),
            StringComparison.OrdinalIgnoreCase);
    }

    private static string Singular(string word, bool isLast) => !isLast || word.Length < 3 ? word
        : EndsWith(word, "ies") ? word.Substring(0, word.Length - 3) + "y"
        : EndsWith(word, "sses") || EndsWith(word, "xes") ? word.Substring(0, word.Length - 2)
        : EndsWith(word, "s") && !EndsWith(word, "ss") ? word.Substring(0, word.Length - 1)
        : word;

    private static bool EndsWith(string word, string end) => word.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static string Start(string name) =>
        char.IsDigit(name[0]) ? "_" + name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    // "XMLHttpById2" is XML, Http, By, Id2.
    private static List<string> Words(string pascal)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i < pascal.Length; i++)
        {
            if (StartsWord(pascal, i))
            {
                words.Add(pascal.Substring(start, i - start));
                start = i;
            }
        }

        words.Add(pascal.Substring(start));
        return words;
    }

    private static bool StartsWord(string text, int i) => char.IsUpper(text[i])
        && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));
}
