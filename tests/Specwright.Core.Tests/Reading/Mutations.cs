#pragma warning disable CA5394 // A repeatable sequence is wanted, not a secret one.

using System;
using System.Linq;

namespace Specwright.Core.Tests.Reading;

/// <summary>Damages documents in ways that repeat from run to run.</summary>
internal sealed class Mutations(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>The text after a few removals, repetitions of its own parts, and insertions of special characters.</summary>
    public string Apply(string text)
    {
        const string Pieces = "{}[]:,\"'\\-?!&*<|>%@`#~ \t\n\r\0\u0085\u2028\uFEFF\uD800\uDC00019.eEaunx_=/";
        for (var count = _random.Next(1, 6); count > 0 && text.Length > 0; count--)
        {
            var start = _random.Next(text.Length);
            var length = Math.Min(_random.Next(0, 4), text.Length - start);
            var source = _random.Next(text.Length);
            var inserted = _random.Next(3) switch
            {
                0 => string.Empty,
                1 => text.Substring(source, Math.Min(_random.Next(20), text.Length - source)),
                _ => string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pieces[_random.Next(Pieces.Length)])),
            };
            text = text.Remove(start, length).Insert(start, inserted);
        }

        return text;
    }
}
