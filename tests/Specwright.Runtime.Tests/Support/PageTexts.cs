using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;

namespace Specwright.Runtime.Tests.Support;

/// <summary>Random pages in all that RFC 8259 allows, and some that it does not.</summary>
[SuppressMessage("Security", "CA5394", Justification = "The texts must be the same in every run.")]
internal sealed class PageTexts(Random random)
{
    private static readonly byte[][] s_mistakes = [.. new[]
    {
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\\"", "\\u12", "0", "-", "1e", "null", "tru", " ", "\n", "\0", "//", "<br>", "é", "{}", "[[[",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF]];

    /// <summary>A page: what the walk needs is in <c>a/b</c> or beside it, in any order, among other members.</summary>
    public string Page(bool isNested)
    {
        string[] own = [$"{Space()}\"items\"{Space()}:{Items()}", $"\"more\":{Pick("true", "false", "null", "true ", "false\t")}", $"\"next\":{Pick("null", "\"\"", "\"x\"", "7", "{\"a\":[1,\"]\"]}")}"];
        List<string> members = [.. own.Where(_ => random.Next(8) > 0), .. Enumerable.Range(0, random.Next(4)).Select(index => $"\"o{index}{Pick("", "é", "\\u0041", "\\\\")}\":{Value(0)}")];
        string page = $"{{{Space()}{string.Join(Space() + "," + Space(), Shuffled(members))}{Space()}}}";
        return isNested ? $"{Space()}{{{Pick("", "\"z\":[{}],")}\"a\\/b\":{page}{Pick("", ",\"more\":false")}}}{Space()}" : Space() + page + Space();
    }

    /// <summary>The text with a few mistakes in it, or with its end cut off.</summary>
    public byte[] Mutate(byte[] text)
    {
        List<byte> bytes = [.. text];
        for (int change = random.Next(1, 3); change > 0; change--)
        {
            int at = random.Next(bytes.Count + 1);
            switch (random.Next(4))
            {
                case 0:
                    bytes.InsertRange(at, s_mistakes[random.Next(s_mistakes.Length)]);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 4), bytes.Count - at));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    private string Items()
        => random.Next(10) == 0
            ? "null"
            : $"{Space()}[{Space()}{string.Join(Space() + "," + Space(), Enumerable.Range(0, random.Next(12)).Select(_ => Value(0)))}{Space()}]";

    private string Value(int depth) => random.Next(depth > 3 ? 6 : 10) switch
    {
        0 => "null",
        1 => Pick("true", "false"),
        2 => Pick("0", "-0.5", "12345678901234567890", "1e-7", "42"),
        3 => Text(random.Next(300)),
        4 or 5 => Text(random.Next(8)),
        6 or 7 => $"[{Space()}{string.Join(",", Enumerable.Range(0, random.Next(5)).Select(_ => Value(depth + 1) + Space()))}]",
        _ => $"{{{Space()}{string.Join(",", Enumerable.Range(0, random.Next(5)).Select(index => $"\"{index}\"{Space()}:{Value(depth + 1)}"))}}}",
    };

    private string Text(int length) => "\"" + string.Concat(Enumerable.Range(0, length).Select(
        _ => Pick("a", "b", " ", "{", "}", "[", "]", ",", "\\\"", "\\\\", "\\n", "\\u00e9", "é", "漢", "😀", "\\ud83d\\ude00"))) + "\"";

    private string Space() => Pick("", "", "", " ", "\n", "\r\n\t", "          ");

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private IEnumerable<string> Shuffled(List<string> members) => members.OrderBy(_ => random.Next());
}
