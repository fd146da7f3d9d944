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
    // What further spellings are made of, which are seldom asked for; none where the other names are given.
    private readonly string? _text;
    private readonly IEnumerable<string>? _others;
    private (string? Candidate, IReadOnlyList<string> Names) _expanded;

    /// <param name="identity">What tells the item from all others of its scope: its spelling on the wire, say.</param>
    /// <param name="candidates">The names to try in turn, the plain one first.</param>
    /// <param name="precedence">Of two that want a name, the one with the lower precedence gets it.</param>
    public NameClaim(string identity, IReadOnlyList<string> candidates, int precedence = 0)
        : this(identity, candidates[0], candidates.Skip(1), precedence)
    {
    }

    /// <param name="identity">What tells the item from all others of its scope.</param>
    /// <param name="plain">The name to try first.</param>
    /// <param name="others">The names to try next. They are asked for only where the plain one is taken, which is seldom.</param>
    /// <param name="precedence">Of two that want a name, the one with the lower precedence gets it.</param>
    public NameClaim(string identity, string plain, IEnumerable<string> others, int precedence)
    {
        Identity = identity;
        Plain = plain;
        Precedence = precedence;
        _others = others;
    }

    private NameClaim(string identity, string text, string plain)
    {
        Identity = identity;
        Plain = plain;
        Precedence = Distance(text, plain);
        _text = text;
    }

    public string Identity { get; }

    public int Precedence { get; }

    /// <summary>The first candidate.</summary>
    public string Plain { get; }

    /// <summary>The names that stand for a candidate, each once, all of which must be free; null when it stands for itself.</summary>
    public Func<string, IReadOnlyList<string>>? Expansion { get; init; }

    /// <summary><see cref="Further"/>, and last the plain one with a hash of what the item is.</summary>
    public IEnumerable<string> Others => Further.Concat([CSharpIdentifier.Shorten(Plain + "_" + CSharpIdentifier.HashOf(Identity))]);

    /// <summary>The other candidates.</summary>
    public IEnumerable<string> Further => _others ?? FurtherSpellings(_text!, Identity);

    /// <summary>
    /// The claim of an item that is spelled <paramref name="text"/>: where the plain name goes to a spelling that is nearer
    /// to it, the characters that it drops are said in words, then its case is.
    /// </summary>
    /// <param name="text">The document's name for the item.</param>
    /// <param name="identity">What tells it from others, when <paramref name="text"/> may be the name of several.</param>
    public static NameClaim Of(string text, string? identity = null) => new(identity ?? text, text, CSharpIdentifier.Pascal(text));

    /// <summary>The names that stand for <paramref name="candidate"/>.</summary>
    public IReadOnlyList<string> Expand(string candidate)
    {
        if (Expansion is null)
        {
            return [candidate];
        }

        // A scope asks for those of one candidate several times.
        if (!ReferenceEquals(candidate, _expanded.Candidate))
        {
            _expanded = (candidate, Expansion(candidate));
        }

        return _expanded.Names;
    }

    /// <summary>The same claim of an item that is told from others by <paramref name="identity"/>.</summary>
    public NameClaim As(string identity) => new(identity, Plain, Further, Precedence) { Expansion = Expansion };

    /// <summary>The same claim to other names.</summary>
    public NameClaim Select(Func<string, string> change) =>
        new(Identity, change(Plain), Further.Select(change), Precedence) { Expansion = Expansion };

    /// <summary>The same claim with others after its own.</summary>
    public NameClaim Or(params string[] candidates) =>
        new(Identity, Plain, Further.Concat(candidates), Precedence) { Expansion = Expansion };

    /// <summary>The same claim, which goes before or after others whatever their spelling.</summary>
    public NameClaim At(int rank) => new(Identity, Plain, Further, (rank * 4) + Precedence) { Expansion = Expansion };

    private static IEnumerable<string> FurtherSpellings(string text, string identity)
    {
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
