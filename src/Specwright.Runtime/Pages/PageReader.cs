using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Pages;

/// <summary>Reads one item.</summary>
internal delegate T ItemReader<T>(ref JsonCursor cursor);

/// <summary>
/// Reads the text of a page while it arrives: stops at each item, keeps what the walk needs of the rest, and checks all of
/// it as strictly as a <see cref="JsonCursor"/> does that has the whole text.
/// </summary>
/// <remarks>
/// The cursor does the reading, over pieces of which a <see cref="JsonExtent"/> has found the end: a value, or a name with
/// its colon. Where the page ends with the text, there is no end to be found before.
/// </remarks>
internal sealed class PageReader(PageMember page)
{
    // The objects on the way to the items that are open, the innermost on top.
    private readonly Stack<OpenObject> _open = new();
    private Place _place = Place.Start;
    private PageMember? _member = page;
    private JsonExtent _extent;
    private bool _isFirstItem = true;
    private LabelCache? _labels;
    private long _itemsLength;

    private enum Place
    {
        Start,
        WayValue,
        Name,
        OtherValue,
        Items,
        Item,
        End,
        Past,
    }

    /// <summary>What the page has said so far of how the list goes on.</summary>
    public PageFacts Facts { get; } = new();

    /// <summary>Whether nothing has been read yet.</summary>
    public bool IsAtStart => _place == Place.Start || (_place == Place.WayValue && _open.Count == 0);

    /// <summary>Whether the page is <c>null</c>.</summary>
    public bool IsNull { get; private set; }

    /// <summary>How much of the last text is done with. After an exception, the exception's place counts from here.</summary>
    public int Consumed { get; private set; }

    /// <summary>Where in the last text the item is.</summary>
    public int ItemStart { get; private set; }

    /// <summary>The path of the value that is being read, as in <see cref="JsonException.Path"/>.</summary>
    public string Path => JsonPosition.Join(
    [
        .. _open.Reverse().Select(static open => (open.LastName, 0)),
        .. _place is Place.Items or Place.Item ? [(null, Facts.ItemCount.GetValueOrDefault() - (_place == Place.Item ? 0 : 1))] : ((string?, int)[])[],
    ]);

    /// <summary>Goes on to the next item.</summary>
    /// <param name="text">The text from where the last one was done with.</param>
    /// <param name="isWhole">Whether the page ends with the text.</param>
    /// <returns>Where that led to; at an item, <see cref="ReadItem"/> has to follow.</returns>
    /// <exception cref="JsonException">The text is not JSON or not that of a page.</exception>
    public PagePart Move(ReadOnlySpan<byte> text, bool isWhole)
    {
        Consumed = 0;
        while (true)
        {
            ReadOnlySpan<byte> rest = text[Consumed..];
            bool moved = _place switch
            {
                Place.Start => TryStart(rest, isWhole),
                Place.WayValue => TryEnter(rest, isWhole),
                Place.Name => TryReadName(rest, isWhole),
                Place.OtherValue => TryReadOther(rest, isWhole),
                Place.Items => TryReachItem(rest, isWhole),
                _ => TryEnd(rest, isWhole),
            };
            if (!moved)
            {
                return PagePart.Gap;
            }

            if (_place is Place.Item or Place.Past)
            {
                return _place == Place.Item ? PagePart.Item : PagePart.End;
            }
        }
    }

    /// <summary>Reads the item that <see cref="Move"/> has come to.</summary>
    /// <param name="text">The same text.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>The item.</returns>
    /// <exception cref="JsonException">It is not the JSON of one.</exception>
    public T ReadItem<T>(ReadOnlySpan<byte> text, ItemReader<T> read)
    {
        Consumed = ItemStart;
        JsonCursor cursor = new(text[ItemStart..], _open.Count + 1, _labels);
        T item = read(ref cursor);
        Facts.ItemCount++;
        _itemsLength += cursor.Position;
        if (_labels is null && _itemsLength >= LabelCache.WorthwhileLength)
        {
            _labels = new LabelCache();
        }

        Finish(cursor, Place.Items);
        return item;
    }

    private bool TryStart(ReadOnlySpan<byte> rest, bool isWhole)
    {
        ReadOnlySpan<byte> mark = "\uFEFF"u8;
        if (!isWhole && rest.Length < mark.Length && mark.StartsWith(rest))
        {
            return false;
        }

        Consumed += rest.StartsWith(mark) ? mark.Length : 0;
        _place = Place.WayValue;
        return true;
    }

    /// <summary>Enters an object or array on the way to the items.</summary>
    private bool TryEnter(ReadOnlySpan<byte> rest, bool isWhole)
    {
        rest = PassWhiteSpace(rest);
        byte opening = _member!.IsItems ? (byte)'[' : (byte)'{';
        if (!isWhole && (rest.IsEmpty || (rest[0] != opening && !_extent.TryFindEnd(rest))))
        {
            return false;
        }

        JsonCursor cursor = new(rest, _open.Count);
        if (_member.IsItems)
        {
            bool isArray = cursor.BeginArray();
            Facts.ItemCount = isArray ? 0 : null;
            IsNull = !isArray && _open.Count == 0;
            Finish(cursor, isArray ? Place.Items : AfterValue());
            return true;
        }

        bool isObject = cursor.BeginObject();
        IsNull = !isObject && _open.Count == 0;
        if (isObject)
        {
            _open.Push(new OpenObject(_member));
        }

        Finish(cursor, AfterValue());
        return true;
    }

    /// <summary>Reads a member's name, or the end of the object.</summary>
    private bool TryReadName(ReadOnlySpan<byte> rest, bool isWhole)
    {
        if (!isWhole && !(_extent.TryFindEnd(rest) && _extent.TryFindNext(rest)))
        {
            return false;
        }

        OpenObject open = _open.Peek();
        JsonCursor cursor = new(rest, _open.Count);
        int index = cursor.NextMember(open.Member.Names, ref open.Expected);
        if (index < 0)
        {
            _open.Pop();
            Finish(cursor, AfterValue());
            return true;
        }

        _member = open.Member.Find(index);
        if (_member is null)
        {
            cursor.RequireUtf8Name();
        }

        open.LastName = _member is null ? cursor.ShowMemberName() : open.Member.Names.Text(index);
        bool isWay = _member is { LeadsToItems: true };
        if (isWay && open.HasLedOn)
        {
            // What the first one held has been given out.
            throw cursor.Refuse("The member that holds the items comes twice.");
        }

        open.HasLedOn |= isWay;
        Finish(cursor, isWay ? Place.WayValue : Place.OtherValue);
        return true;
    }

    private bool TryReadOther(ReadOnlySpan<byte> rest, bool isWhole)
    {
        if (!isWhole && !_extent.TryFindEnd(rest))
        {
            return false;
        }

        JsonCursor cursor = new(rest, _open.Count);
        if (_member is null)
        {
            cursor.SkipValue();
        }
        else
        {
            _member.Read(ref cursor, Facts);
        }

        cursor.RequireUtf8();
        Finish(cursor, Place.Name);
        return true;
    }

    private bool TryReachItem(ReadOnlySpan<byte> rest, bool isWhole)
    {
        if (!isWhole && !_extent.TryFindEnd(rest))
        {
            return false;
        }

        JsonCursor cursor = new(rest, _open.Count + 1);
        if (cursor.NextElement(ref _isFirstItem))
        {
            ItemStart = Consumed + cursor.Position;
            _place = Place.Item;
        }
        else
        {
            Finish(cursor, AfterValue());
        }

        return true;
    }

    private bool TryEnd(ReadOnlySpan<byte> rest, bool isWhole)
    {
        rest = PassWhiteSpace(rest);
        JsonCursor cursor = new(rest, 0);
        cursor.End();
        _place = isWhole ? Place.Past : Place.End;
        return isWhole;
    }

    private ReadOnlySpan<byte> PassWhiteSpace(ReadOnlySpan<byte> rest)
    {
        ReadOnlySpan<byte> behind = rest.TrimStart(" \t\r\n"u8);
        Consumed += rest.Length - behind.Length;
        return behind;
    }

    private void Finish(JsonCursor cursor, Place next)
    {
        Consumed += cursor.Position;
        _extent = default;
        _place = next;
    }

    private Place AfterValue() => _open.Count == 0 ? Place.End : Place.Name;

    private sealed class OpenObject(PageMember member)
    {
        public int Expected;

        public PageMember Member { get; } = member;

        /// <summary>Whether the member has come that leads on to the items.</summary>
        public bool HasLedOn { get; set; }

        public string LastName { get; set; } = string.Empty;
    }
}
