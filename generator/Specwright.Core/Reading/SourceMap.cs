using System.Collections.Generic;
using Specwright.Model;

namespace Specwright.Reading;

/// <summary>
/// Numbers the characters of a document and of its overlays in a row, so that the nodes of both can stand in one tree
/// and a span still says where each comes from.
/// </summary>
internal sealed class SourceMap
{
    private readonly DocumentReadResult _document;
    private readonly List<(int Offset, DocumentReadResult Overlay)> _overlays = [];
    private int _end;

    public SourceMap(DocumentReadResult document)
    {
        _document = document;
        _end = document.LineMap.Length + 1;
    }

    /// <summary>Adds an overlay; returns how far the spans of its nodes have to be moved.</summary>
    public int Add(DocumentReadResult overlay)
    {
        var offset = _end;
        _overlays.Add((offset, overlay));
        _end = checked(_end + overlay.LineMap.Length + 1);
        return offset;
    }

    /// <summary>The place of a stretch in the document or the overlay that it comes from.</summary>
    public SourceLocation Locate(TextSpan span)
    {
        for (var i = _overlays.Count - 1; i >= 0; i--)
        {
            var (offset, overlay) = _overlays[i];
            if (span.Start >= offset)
            {
                return overlay.Locate(new TextSpan(span.Start - offset, span.Length));
            }
        }

        return _document.LineMap.GetLocation(_document.Path, span);
    }
}
