using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Modelling;
using Specwright.Overlays.JsonPath;
using Specwright.Reading;

namespace Specwright.Overlays;

/// <summary>
/// Applies overlays to a document (Overlay 1.0.0). The result is a tree of nodes of both, each of which knows its place;
/// references in it are those of the document, wherever they are written.
/// </summary>
public sealed class OverlayApplier
{
    // Actions that select all and add to all of that would double the document each time.
    private const long MaxAddedValues = 1_000_000;

    private const long MaxEffort = 50_000_000;

    private readonly DocumentReadResult _document;
    private readonly ModelContext _context;
    private readonly SourceMap _sources;
    private readonly Effort _effort = new(MaxEffort);
    private readonly Effort _added = new(MaxAddedValues);
    private readonly OverlayMerger _merger;
    private DocumentNode _root;

    private OverlayApplier(DocumentReadResult document, DocumentNode root)
    {
        _document = document;
        _root = root;
        _context = new ModelContext(SpecVersion.V31, document, []);
        _sources = new SourceMap(document);
        _merger = new OverlayMerger(_context, _sources, _effort);
    }

    /// <summary>The document with <paramref name="overlays"/>, one after the other; never throws.</summary>
    public static OverlayResult Apply(DocumentReadResult document, IReadOnlyList<DocumentReadResult> overlays)
    {
        if (document.Root is null || overlays.Count == 0)
        {
            return new OverlayResult(document, default);
        }

        var applier = new OverlayApplier(document, document.Root);
        foreach (var overlay in overlays)
        {
            applier.Apply(overlay);
        }

        var hash = ContentHash.Compute(string.Join("\n", overlays.Prepend(document).Select(static read => read.ContentHash)));
        return new OverlayResult(new DocumentReadResult(document, hash, applier._root, applier._sources), applier._context.Diagnostics);
    }

    private void Apply(DocumentReadResult overlay)
    {
        var offset = _sources.Add(overlay);
        var copies = new Dictionary<DocumentNode, MeasuredNode>();
        foreach (var action in OverlayReader.Read(_context, overlay, _document.Path))
        {
            var update = action.Update is { } node ? NodeCopies.Shift(node, offset, copies) : default;
            if (!Apply(action, update))
            {
                return;
            }
        }
    }

    /// <summary>Whether to go on with the next action.</summary>
    private bool Apply(OverlayAction action, MeasuredNode update)
    {
        var targets = new QueryEvaluator(_root, _effort).Select(action.Query);
        if (targets.Count == 0 && !_effort.IsExhausted)
        {
            _context.Report(OverlayRules.NoTarget, action.Location, action.Target, _document.Path);
            return true;
        }

        if (action.Update is null && targets.Any(static target => target.Parent is null))
        {
            _context.Report(OverlayRules.RootRemoved, action.Location);
            return true;
        }

        if (action.Update is not null && targets.Any(target => EditTree.DepthOf(target) + update.Height >= DocumentReader.MaxDepth))
        {
            return Stop(action, $"values would be nested more than {DocumentReader.MaxDepth} deep");
        }

        if (!_added.Spend(update.Weight * targets.Count))
        {
            return Stop(action, $"more than {MaxAddedValues.ToString(CultureInfo.InvariantCulture)} values would be added");
        }

        var root = Edit(_root, EditTree.Of(targets), action.Update is null ? null : update.Node);
        if (_effort.IsExhausted)
        {
            return Stop(action, "its query takes too many steps");
        }

        _root = root!;
        return true;
    }

    private bool Stop(OverlayAction action, string reason)
    {
        _context.Report(OverlayRules.TooLarge, action.Location, reason);
        return false;
    }

    /// <summary>The value as the edits want it; null when they remove it.</summary>
    private DocumentNode? Edit(DocumentNode node, EditTree edits, DocumentNode? update)
    {
        if (edits.IsTarget && update is null)
        {
            return null;
        }

        var edited = node switch
        {
            ObjectNode value when edits.Members.Count > 0 => EditMembers(value, edits, update),
            ArrayNode array when edits.Items.Count > 0 => EditItems(array, edits, update),
            _ => node,
        };
        return edits.IsTarget ? _merger.Update(edited, update!) : edited;
    }

    private ObjectNode EditMembers(ObjectNode value, EditTree edits, DocumentNode? update)
    {
        _effort.Spend(value.Members.Count);
        var members = new List<ObjectMember>(value.Members.Count);
        foreach (var member in value.Members)
        {
            if (!edits.Members.TryGetValue(member.Name, out var edit))
            {
                members.Add(member);
            }
            else if (Edit(member.Value, edit, update) is { } edited)
            {
                members.Add(new ObjectMember(member.Name, member.NameSpan, edited));
            }
        }

        return NodeCopies.Object(value.Span, [.. members]);
    }

    private ArrayNode EditItems(ArrayNode array, EditTree edits, DocumentNode? update)
    {
        _effort.Spend(array.Items.Count);
        var items = array.Items.Select((item, index) => edits.Items.TryGetValue(index, out var edit) ? Edit(item, edit, update) : item);
        return new ArrayNode(array.Span, [.. items.OfType<DocumentNode>()]);
    }
}
