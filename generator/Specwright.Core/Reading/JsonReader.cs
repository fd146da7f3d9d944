using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using Specwright.Diagnostics;

namespace Specwright.Reading;

/// <summary>
/// Reads JSON as RFC 8259 has it, in one pass. A fault after which the rest can still be understood is reported and
/// passed over; any other ends the reading.
/// </summary>
internal sealed class JsonReader
{
    private readonly JsonScanner _scanner;
    private readonly ReadingDiagnostics _diagnostics;

    // One list each for all levels: a level takes what it has added off the end again when it is complete.
    private readonly List<DocumentNode> _items = [];
    private readonly MemberStore _store = new();
    private ObjectMember[] _members = new ObjectMember[16];
    private int _memberCount;
    private int _depth;

    public JsonReader(string text, int start, ReadingDiagnostics diagnostics)
    {
        _scanner = new JsonScanner(text, start, diagnostics);
        _diagnostics = diagnostics;
    }

    /// <summary>The document's value; null when a fault ended the reading.</summary>
    public DocumentNode? Read()
    {
        var root = ReadValue();
        if (root is not null && !_scanner.SkipWhiteSpace())
        {
            _diagnostics.Report(ReadingRules.TrailingContent, new TextSpan(_scanner.Position, 1));
        }

        return root;
    }

    [MethodImpl(Jit.Hot)]
    private DocumentNode? ReadValue()
    {
        var opening = _scanner.Peek();
        if (opening is not ('{' or '['))
        {
            return _scanner.ReadScalar();
        }

        if (_depth == DocumentReader.MaxDepth)
        {
            var limit = DocumentReader.MaxDepth.ToString(CultureInfo.InvariantCulture);
            _diagnostics.Report(ReadingRules.NestedTooDeep, new TextSpan(_scanner.Position, 1), limit);
            return null;
        }

        _depth++;
        DocumentNode? node = opening == '{' ? ReadObject() : ReadArray();
        _depth--;
        return node;
    }

    [MethodImpl(Jit.Hot)]
    private ObjectNode? ReadObject()
    {
        var start = _scanner.Position;
        var first = _memberCount;
        for (var state = _scanner.ReadOpening('}'); state != JsonScanner.State.Closed;
             state = _scanner.ReadSeparator('}'))
        {
            if (state == JsonScanner.State.Faulty || !ReadMember())
            {
                return null;
            }
        }

        var span = TextSpan.FromBounds(start, _scanner.Position);
        var members = _store.Add(_members, first, _memberCount - first);
        _memberCount = first;
        return ObjectBuilder.Build(span, members, _diagnostics);
    }

    [MethodImpl(Jit.Hot)]
    private bool ReadMember()
    {
        if (!_scanner.TryReadName(out var name, out var span) || !_scanner.TryReadColon() || ReadValue() is not { } value)
        {
            return false;
        }

        if (_memberCount == _members.Length)
        {
            Array.Resize(ref _members, 2 * _memberCount);
        }

        _members[_memberCount++] = new ObjectMember(name, span, value);
        return true;
    }

    [MethodImpl(Jit.Hot)]
    private ArrayNode? ReadArray()
    {
        var start = _scanner.Position;
        var first = _items.Count;
        for (var state = _scanner.ReadOpening(']'); state != JsonScanner.State.Closed;
             state = _scanner.ReadSeparator(']'))
        {
            if (state == JsonScanner.State.Faulty || ReadValue() is not { } item)
            {
                return null;
            }

            _items.Add(item);
        }

        var items = new DocumentNode[_items.Count - first];
        _items.CopyTo(first, items, 0, items.Length);
        _items.RemoveRange(first, items.Length);
        return new ArrayNode(TextSpan.FromBounds(start, _scanner.Position), items);
    }
}
