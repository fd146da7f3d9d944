using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Pages;

/// <summary>A value of a page that the walk needs, or that holds one: a page's text is read along a tree of these.</summary>
internal sealed class PageMember
{
    private readonly List<(string Name, PageMember Member)> _members = [];
    private MemberTable? _names;
    private bool _isHasMore;
    private bool _isNext;
    private bool _isLink;

    /// <summary>Whether it is the array of the items.</summary>
    public bool IsItems { get; private set; }

    /// <summary>Whether it is the array of the items or holds it.</summary>
    public bool LeadsToItems { get; private set; }

    /// <summary>The names of the members that count.</summary>
    public MemberTable Names => _names ??= MakeNames();

    /// <summary>Makes the tree of the members that pointers name (RFC 6901).</summary>
    /// <param name="items">Where the items are.</param>
    /// <param name="hasMore">Where a Boolean says whether there are more pages; null when none does.</param>
    /// <param name="next">Where the value is that leads to the next page; null when there is none.</param>
    /// <param name="isLink">Whether that value is a link, which is a string.</param>
    /// <exception cref="ArgumentException">One is no pointer, or the items lie within another value that counts or around one.</exception>
    public static PageMember Of(string items, string? hasMore, string? next, bool isLink)
    {
        PageMember page = new();
        PageMember[] way = [.. page.Follow(items)];
        foreach (PageMember member in way)
        {
            member.LeadsToItems = true;
        }

        way[^1].IsItems = true;
        if (hasMore is not null)
        {
            page.Follow(hasMore).Last()._isHasMore = true;
        }

        if (next is not null)
        {
            PageMember last = page.Follow(next).Last();
            last._isNext = true;
            last._isLink = isLink;
        }

        return way[^1]._members.Count == 0 && !Array.Exists(way, static member => member._isHasMore || member._isNext)
            ? page
            : throw new ArgumentException("The items of a page lie within another value that the walk needs, or around one.", nameof(items));
    }

    /// <summary>The member by its index in <see cref="Names"/>; null for <see cref="MemberTable.Unknown"/>.</summary>
    public PageMember? Find(int index) => index == MemberTable.Unknown ? null : _members[index].Member;

    /// <summary>Reads the value that comes next, all of which is there.</summary>
    /// <param name="cursor">Before the value.</param>
    /// <param name="found">What is read. Of several equal members, the last one counts.</param>
    public void Read(ref JsonCursor cursor, PageFacts found)
    {
        Forget(found);
        if (_isNext)
        {
            JsonCursor ahead = cursor;
            found.Next = ahead.ReadRaw();
            RequireString(cursor);
        }

        if (_isHasMore)
        {
            found.HasMore = cursor.ReadBoolean();
        }
        else if (IsItems)
        {
            found.ItemCount = CountItems(ref cursor);
        }
        else if (_members.Count == 0)
        {
            cursor.SkipValue();
        }
        else
        {
            ReadMembers(ref cursor, found);
        }
    }

    /// <summary>Another value comes in place of this one.</summary>
    public void Forget(PageFacts found)
    {
        found.Next = _isNext ? null : found.Next;
        found.HasMore = _isHasMore ? null : found.HasMore;
        found.ItemCount = IsItems ? null : found.ItemCount;
        foreach ((_, PageMember member) in _members)
        {
            member.Forget(found);
        }
    }

    private void ReadMembers(ref JsonCursor cursor, PageFacts found)
    {
        if (!cursor.BeginObject())
        {
            return;
        }

        int expected = 0, index;
        while ((index = cursor.NextMember(Names, ref expected)) >= 0)
        {
            if (Find(index) is { } member)
            {
                member.Read(ref cursor, found);
            }
            else
            {
                cursor.SkipValue();
            }
        }
    }

    private void RequireString(JsonCursor ahead)
    {
        if (_isLink)
        {
            ahead.ReadString();
        }
    }

    private static int? CountItems(ref JsonCursor cursor)
    {
        if (!cursor.BeginArray())
        {
            return null;
        }

        int count = 0;
        for (bool first = true; cursor.NextElement(ref first); count++)
        {
            cursor.PassValue();
        }

        return count;
    }

    /// <summary>The members on the way, this one included.</summary>
    private IEnumerable<PageMember> Follow(string pointer)
    {
        PageMember member = this;
        yield return member;
        foreach (string name in JsonPointer.Split(pointer))
        {
            PageMember? found = member._members.Find(entry => entry.Name == name).Member;
            if (found is null)
            {
                found = new PageMember();
                member._members.Add((name, found));
            }

            member = found;
            yield return member;
        }
    }

    private MemberTable MakeNames()
        => new(Encoding.UTF8.GetBytes(string.Concat(_members.Select(static entry => RawJson.FromString(entry.Name) + ":"))));
}
