using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Modelling;
using Specwright.Overlays.JsonPath;
using Specwright.Reading;

namespace Specwright.Overlays;

/// <summary>Understands a document that has been read as an overlay (Overlay 1.0.0, Overlay Object).</summary>
internal sealed class OverlayReader
{
    private const string LeftOut = "The action was left out";

    private readonly Element _root;

    private OverlayReader(Element root) => _root = root;

    /// <summary>The actions, in order; none when the document is no overlay.</summary>
    public static IReadOnlyList<OverlayAction> Read(ModelContext context, DocumentReadResult overlay, string target)
    {
        // Reading has said why there are no nodes.
        return overlay.Root is null ? [] : new OverlayReader(new Element(context, overlay, overlay.Root)).ReadActions(target);
    }

    private List<OverlayAction> ReadActions(string target)
    {
        if (!_root.IsObject || _root.Text("overlay") is not { } version)
        {
            _root.Context.Report(OverlayRules.NotAnOverlay, _root.ValueLocation);
            return [];
        }

        if (!version.StartsWith("1.", StringComparison.Ordinal))
        {
            _root.Context.Report(OverlayRules.UnsupportedVersion, _root["overlay"]!.ValueLocation, version, "It was not applied");
            return [];
        }

        if (!version.StartsWith("1.0", StringComparison.Ordinal))
        {
            _root.Context.Report(
                OverlayRules.UnsupportedVersion, _root["overlay"]!.ValueLocation, version, "It was applied as 1.0, without what is newer");
        }

        CheckExtends(target);
        Require("info", "Nothing depends on it");
        Require("actions", "The overlay changes nothing");
        return [.. _root.Array("actions").Select(ReadAction).OfType<OverlayAction>()];
    }

    private void Require(string field, string consequence)
    {
        if (!_root.Has(field))
        {
            _root.Context.Report(ModellingRules.MissingField, _root.ValueLocation, field, consequence);
        }
    }

    // What an address on the network names cannot be known, for nothing is fetched.
    private void CheckExtends(string target)
    {
        if (_root.Text("extends") is { } extends
            && extends.IndexOf("://", StringComparison.Ordinal) < 0
            && !string.Equals(
                DocumentPath.Combine(_root.Document.Path, JsonPointer.Unescape(extends)), DocumentPath.Normalize(target), StringComparison.Ordinal))
        {
            _root.Context.Report(OverlayRules.OtherDocument, _root["extends"]!.ValueLocation, extends, target);
        }
    }

    private OverlayAction? ReadAction(Element action)
    {
        if (action.AsObject() is null)
        {
            return null;
        }

        if (action.Text("target") is not { } target)
        {
            if (!action.Has("target"))
            {
                action.Context.Report(ModellingRules.MissingField, action.ValueLocation, "target", LeftOut);
            }

            return null;
        }

        var place = action["target"]!;
        if (!QueryParser.TryParse(target, out var query, out var fault, out var position))
        {
            action.Context.Report(OverlayRules.InvalidTarget, PlaceIn(place, target, position), target, fault);
            return null;
        }

        if (action.Flag("remove"))
        {
            return new OverlayAction(target, query, null, place.ValueLocation);
        }

        if (action.Find("update") is { Node: var update })
        {
            return new OverlayAction(target, query, update, place.ValueLocation);
        }

        action.Context.Report(OverlayRules.NothingToDo, place.ValueLocation);
        return null;
    }

    /// <summary>The place of a character of a text; the text as a whole where escape sequences or line breaks are in it.</summary>
    private static SourceLocation PlaceIn(Element place, string text, int position)
    {
        var quotes = place.Node.Span.Length - text.Length;
        return quotes is 0 or 2 && text.IndexOf('\\') < 0
            ? place.Document.Locate(new TextSpan(place.Node.Span.Start + (quotes / 2) + position, position < text.Length ? 1 : 0))
            : place.ValueLocation;
    }
}
