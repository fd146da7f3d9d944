using System;
using System.Collections.Generic;
using System.Linq;

namespace Specwright.Planning.Naming;

/// <summary>
/// What one item of a document would be called. All of it follows from the item itself and nothing from where it stands
/// among others, so that what is added to a document changes no claim.
/// </summary>
internal sealed class NameClaim
{
    private readonly IEnumerable<string> _candidates;
    private readonly string _hash;

    /// <param name="identity">What tells the item from all others of its scope: its spelling on the wire, say.</param>
    /// <param name="candidates">The names to try in turn, the plain one first.</param>
    /// <param name="precedence">Of two that want a name, the one with the lower precedence gets it.</param>
    public NameClaim(string identity, IEnumerable<string> candidates, int precedence = 0)
        : this(identity, candidates, precedence, CSharpIdentifier.HashOf(identity))
    {
    }

    private NameClaim(string identity, IEnumerable<string> candidates, int precedence, string hash)
    {
        Identity = identity;
        Precedence = precedence;
        _candidates = candidates;
        _hash = hash;
    }

    public string Identity { get; }

    public int Precedence { get; }

    /// <summary>The names that stand for a candidate, all of which must be free; itself when there are no others.</summary>
    public Func<string, IReadOnlyList<string>> Expand { get; init; } = static name => [name];

    /// <summary>The candidates, and last the plain one with a hash of what the item is.</summary>
    public IEnumerable<string> Candidates => _candidates.Concat([CSharpIdentifier.Shorten(_candidates.First() + "_" + _hash)]);

    /// <summary>
    /// The claim of an item that is spelled <paramref name="text"/>: where the plain name goes to a spelling that is nearer
    /// to it, the characters that it drops are said in words, then its case is.
    /// </summary>
    /// <param name="text">The document's name for the item.</param>
    /// <param name="identity">What tells it from others, when <paramref name="text"/> may be the name of several.</param>
    public static NameClaim Of(string text, string? identity = null) =>
        new(identity ?? text, Spellings(text, identity ?? text), Distance(text, CSharpIdentifier.Pascal(text)));

    /// <summary>The same claim of an item that is told from others by <paramref name="identity"/>.</summary>
    public NameClaim As(string identity) => new(identity, _candidates, Precedence) { Expand = Expand };

    /// <summary>The same claim to other names.</summary>
    public NameClaim Select(Func<string, string> change) => new(Identity, _candidates.Select(change), Precedence, _hash) { Expand = Expand };

    /// <summary>The same claim with another after the plain name.</summary>
    public NameClaim OrFirst(string candidate) =>
        new(Identity, _candidates.Take(1).Append(candidate).Concat(_candidates.Skip(1)), Precedence, _hash) { Expand = Expand };

    /// <summary>The same claim with others after its own.</summary>
    public NameClaim Or(params string[] candidates) => new(Identity, _candidates.Concat(candidates), Precedence, _hash) { Expand = Expand };

    /// <summary>The same claim, which goes before or after others whatever their spelling.</summary>
    public NameClaim At(int rank) => new(Identity, _candidates, (rank * 4) + Precedence, _hash) { Expand = Expand };

    private static IEnumerable<string> Spellings(string text, string identity)
    {
        yield return CSharpIdentifier.Pascal(text);
        if (!string.Equals(text, identity, StringComparison.Ordinal))
        {
            yield return CSharpIdentifier.Pascal(text + " " + identity);
        }

        var spelled = CSharpIdentifier.Spelled(identity);
        yield return spelled;
        yield return CSharpIdentifier.Shorten(spelled + CaseOf(identity));
    }

    private static string CaseOf(string text) =>
        !text.Any(char.IsUpper) ? "Lower" : !text.Any(char.IsLower) ? "Upper" : char.IsLower(text[0]) ? "Camel" : "Mixed";

    private static int Distance(string text, string name) =>
        string.Equals(text, name, StringComparison.Ordinal) ? 0 : string.Equals(text, name, StringComparison.OrdinalIgnoreCase) ? 1 : 2;
}
