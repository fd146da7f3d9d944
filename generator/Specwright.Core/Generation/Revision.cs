using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Planning;
using Specwright.Reading;

namespace Specwright.Generation;

/// <summary>
/// What is to be put right in what was made of a document, when the document has become another that is alike
/// (<see cref="DocumentReadResult.IsLike"/>): doc comments whose prose has changed, the document's hash, and places.
/// </summary>
public sealed class Revision
{
    private readonly DocumentReadResult _before;
    private readonly DocumentReadResult _after;
    private readonly Retelling _retelling;
    private readonly Dictionary<TextSpan, TextSpan> _places = [];

    /// <param name="before">The document that things were made of.</param>
    /// <param name="after">What it has become.</param>
    /// <param name="diagnostics">What was found wrong, and is to be moved to where it stands now.</param>
    public Revision(DocumentReadResult before, DocumentReadResult after, IEnumerable<Diagnostic> diagnostics)
    {
        (_before, _after) = (before, after);
        var told = new Dictionary<Prose, string>(ProseReference.Instance);
        var wanted = new HashSet<int>(diagnostics.Where(IsInDocument).Select(static diagnostic => diagnostic.Location.Start));
        Compare(before.Root!, after.Root!, told, wanted);
        _retelling = new Retelling(told, before.ContentHash, after.ContentHash);
    }

    /// <summary>The plan of a file as it is now; itself when nothing in it has changed.</summary>
    public FilePlan Of(FilePlan file) => _retelling.Of(file);

    /// <summary>A diagnostic with its place as it is now.</summary>
    public Diagnostic Of(Diagnostic diagnostic) =>
        IsInDocument(diagnostic) && _places.TryGetValue(new TextSpan(diagnostic.Location.Start, diagnostic.Location.Length), out var place)
            ? diagnostic with { Location = _after.Locate(place) }
            : diagnostic;

    // One that has no length is about the document as a whole.
    private bool IsInDocument(Diagnostic diagnostic) => diagnostic.Location.FilePath == _before.Path && diagnostic.Location.Length > 0;

    private void Compare(DocumentNode before, DocumentNode after, Dictionary<Prose, string> told, HashSet<int> wanted)
    {
        if (wanted.Contains(before.Span.Start))
        {
            _places[before.Head] = after.Head;
        }

        switch (before, after)
        {
            case (ObjectNode old, ObjectNode now):
                var (members, others) = (old.Members, now.Members);
                for (var i = 0; i < members.Count; i++)
                {
                    var (name, next) = (members[i], others[i]);
                    if (wanted.Contains(name.NameSpan.Start))
                    {
                        _places[name.NameSpan] = next.NameSpan;
                    }

                    Compare(name.Value, next.Value, told, wanted);
                }

                break;
            case (ArrayNode old, ArrayNode now):
                for (var i = 0; i < old.Items.Count; i++)
                {
                    Compare(old.Items[i], now.Items[i], told, wanted);
                }

                break;
            case (ScalarNode { KnownProse: { } prose } old, ScalarNode now) when !old.HasTextOf(now):
                told[prose] = now.Said;
                break;
            default:
                break;
        }
    }
}
