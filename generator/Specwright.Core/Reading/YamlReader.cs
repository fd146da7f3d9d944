using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Specwright.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Specwright.Reading;

/// <summary>
/// Reads YAML 1.2 with the core schema from YamlDotNet's events. Nothing of YamlDotNet is seen outside this class, so
/// that its assembly is loaded for YAML only.
/// </summary>
internal sealed class YamlReader
{
    private readonly Parser _parser;
    private readonly string _text;
    private readonly int _start;
    private readonly YamlEdits? _edits;
    private readonly ReadingDiagnostics _diagnostics;
    private readonly YamlAnchors _anchors = new();

    private YamlReader(string text, int start, YamlEdits? edits, ReadingDiagnostics diagnostics)
    {
        var reader = new StringReader(edits?.ToString() ?? text);
        for (var i = 0; edits is null && i < start; i++)
        {
            reader.Read();
        }

        _parser = new Parser(reader);
        _text = text;
        _start = start;
        _edits = edits;
        _diagnostics = diagnostics;
    }

    /// <summary>The first document's value; null when a fault ended the reading.</summary>
    public static DocumentNode? Read(string text, int start, ReadingDiagnostics diagnostics)
    {
        if (YamlCharacters.FindForbidden(text, start) is { } forbidden)
        {
            var name = string.Format(CultureInfo.InvariantCulture, "it has no character U+{0:X4}", (int)text[forbidden]);
            diagnostics.Report(ReadingRules.InvalidYaml, new TextSpan(forbidden, 1), name);
            return null;
        }

        var reader = new YamlReader(text, start, null, diagnostics);
        if (reader.TryRead(out var root) is not { } fault)
        {
            return root;
        }

        // What was found before the fault is found again, and listed once.
        if (YamlRepair.Of(text, start) is { } edits)
        {
            reader = new YamlReader(text, start, edits, diagnostics);
            if (reader.TryRead(out root) is not { } second)
            {
                return root;
            }

            fault = second;
        }

        diagnostics.Report(ReadingRules.InvalidYaml, reader.PlaceOf(fault), fault.Message.TrimEnd('.'));
        return null;
    }

    // The fault of the parser that ended the reading; null when there is none.
    private Exception? TryRead(out DocumentNode? root)
    {
        try
        {
            root = ReadDocument();
            return null;
        }
        catch (Exception exception) when (IsOfParser(exception))
        {
            root = null;
            return exception;
        }
    }

    // The scanner's own checks, of tags and of what it has buffered, do not all end in a YamlException.
    private static bool IsOfParser(Exception exception) =>
        exception is YamlException or ArgumentException or InvalidOperationException or FormatException;

    // Where the exception does not say, the fault is behind the last event.
    private TextSpan PlaceOf(Exception exception)
    {
        if (exception is YamlException { End.Index: > 0 } fault)
        {
            return ToSpan(fault.Start, fault.End);
        }

        var last = _parser.Current?.End ?? Mark.Empty;
        return ToSpan(last, last);
    }

    private DocumentNode? ReadDocument()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart)
        {
            _diagnostics.Report(ReadingRules.EmptyDocument, new TextSpan(0, 0));
            return null;
        }

        _parser.MoveNext();
        var root = ReadNode(depth: 0);
        if (root is null)
        {
            return null;
        }

        _parser.MoveNext();
        if (_parser.MoveNext() && _parser.Current is DocumentStart second)
        {
            _diagnostics.Report(ReadingRules.SeveralDocuments, ToSpan(second.Start, second.Start));
        }

        return root.Value.Node;
    }

    /// <summary>The node whose first event is the current one; its last event is current afterwards.</summary>
    private MeasuredNode? ReadNode(int depth)
    {
        if (_parser.Current is AnchorAlias alias)
        {
            return ReadAlias(alias, depth);
        }

        if (_parser.Current is not NodeEvent start)
        {
            // YamlDotNet lets some broken flow collections end between a key and its value.
            _diagnostics.Report(ReadingRules.InvalidYaml, SpanOf(_parser.Current!), "a value is missing");
            return null;
        }

        if (depth == DocumentReader.MaxDepth && start is not Scalar)
        {
            return ReportDepth(SpanOf(start));
        }

        var node = start switch
        {
            Scalar scalar => new MeasuredNode(ToScalar(scalar), 1, 0),
            SequenceStart sequence => ReadSequence(sequence, depth),
            _ => ReadMapping((MappingStart)start, depth),
        };
        if (node is { } read && !start.Anchor.IsEmpty)
        {
            _anchors.Set(start.Anchor.Value, read);
        }

        return node;
    }

    private MeasuredNode? ReadAlias(AnchorAlias alias, int depth)
    {
        var span = SpanOf(alias);
        if (_anchors.Find(alias.Value.Value) is not { } target)
        {
            _diagnostics.Report(ReadingRules.UnknownAlias, span, alias.Value.Value);
            return new MeasuredNode(new ScalarNode(ScalarKind.Null, span, string.Empty), 1, 0);
        }

        if (depth + target.Height > DocumentReader.MaxDepth)
        {
            return ReportDepth(span);
        }

        if (_anchors.TryUse(target))
        {
            return target;
        }

        var limit = YamlAnchors.MaxAliasedValues.ToString(CultureInfo.InvariantCulture);
        _diagnostics.Report(ReadingRules.TooManyAliasedValues, span, limit);
        return null;
    }

    private MeasuredNode? ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<DocumentNode>();
        var measure = default(NodeMeasure);
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
            {
                return null;
            }

            measure.Add(item);
            items.Add(item.Node);
        }

        var last = items.Count > 0 ? items[items.Count - 1] : null;
        var span = SpanOfCollection(start, start.Style == SequenceStyle.Flow, last);
        return measure.Of(new ArrayNode(span, [.. items]));
    }

    private MeasuredNode? ReadMapping(MappingStart start, int depth)
    {
        var mapping = new YamlMapping(_diagnostics);
        var measure = default(NodeMeasure);
        DocumentNode? last = null;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var isMerge = _parser.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain, Tag.IsEmpty: true };
            var aliasSpan = _parser.Current is AnchorAlias alias ? SpanOf(alias) : (TextSpan?)null;
            if (ReadNode(depth + 1) is not { } key || !_parser.MoveNext() || ReadNode(depth + 1) is not { } value)
            {
                return null;
            }

            measure.Add(value);
            mapping.Add(key.Node, aliasSpan ?? key.Node.Span, value.Node, isMerge);
            last = value.Node;
        }

        var span = SpanOfCollection(start, start.Style == MappingStyle.Flow, last);
        return measure.Of(mapping.Build(span));
    }

    private ScalarNode ToScalar(Scalar scalar)
    {
        var tag = scalar.Tag.IsEmpty ? null : scalar.Tag.Value;
        var kind = CoreSchema.Resolve(scalar.Value, scalar.Style == ScalarStyle.Plain, tag);
        return new ScalarNode(kind, SpanOf(scalar), scalar.Value);
    }

    private MeasuredNode? ReportDepth(TextSpan span)
    {
        var limit = DocumentReader.MaxDepth.ToString(CultureInfo.InvariantCulture);
        _diagnostics.Report(ReadingRules.NestedTooDeep, span, limit);
        return null;
    }

    // A block collection's end event stands where the next token is, which may be many lines on.
    private TextSpan SpanOfCollection(NodeEvent start, bool isFlow, DocumentNode? last)
    {
        var first = SpanOf(start);
        if (isFlow)
        {
            return TextSpan.FromBounds(first.Start, EndOfFlow(_parser.Current!));
        }

        return TextSpan.FromBounds(first.Start, Math.Max(first.End, last?.Span.End ?? 0));
    }

    // The event that ends a flow collection ends before the closing bracket, save where the collection is empty.
    private int EndOfFlow(ParsingEvent last)
    {
        var end = SpanOf(last).End;
        return end < _text.Length && _text[end] is ']' or '}' ? end + 1 : end;
    }

    private TextSpan SpanOf(ParsingEvent parsed) => ToSpan(parsed.Start, parsed.End);

    private TextSpan ToSpan(Mark start, Mark end)
    {
        var first = Clamp(start.Index);
        return TextSpan.FromBounds(first, Math.Max(first, Clamp(end.Index)));
    }

    private int Clamp(long index) => _edits?.ToOriginal(index) ?? (int)Math.Min(index + _start, _text.Length);
}
