using System;

namespace Specwright.Reading;

/// <summary>A JSON object or a YAML mapping. No two members have the same name.</summary>
public sealed class ObjectNode : DocumentNode
{
    // Either the index of a wide object or the array that the members of others stand in.
    private readonly object _members;
    private readonly int _first;
    private readonly int _count;

    internal ObjectNode(TextSpan span, MemberList members)
        : base(span) => (_members, _first, _count) = (members.Shared, members.First, members.Count);

    internal ObjectNode(TextSpan span, MemberIndex index)
        : base(span) => _members = index;

    /// <summary>The members in the document's order.</summary>
    public MemberList Members => _members is ObjectMember[] shared
        ? new MemberList(shared, _first, _count)
        : ((MemberIndex)_members).Members;

    /// <summary>The value of the member called <paramref name="name"/>; null when there is none.</summary>
    public DocumentNode? this[string name] => IndexOf(name) is var at and >= 0 ? Members[at].Value : null;

    /// <summary>The member called <paramref name="name"/>, compared by code unit; null when there is none.</summary>
    public ObjectMember? Find(string name) => IndexOf(name) is var at and >= 0 ? Members[at] : null;

    // A YAML mapping may begin with its first key, and then one place stands for both.
    private bool BeginsWithName => Members is { Count: > 0 } members && members[0].NameSpan.Start == Span.Start;

    internal override bool IsLike(DocumentNode other)
    {
        if (other is not ObjectNode node || node.BeginsWithName != BeginsWithName)
        {
            return false;
        }

        var (members, others) = (Members, node.Members);
        if (members.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (!string.Equals(members[i].Name, others[i].Name, StringComparison.Ordinal)
                || !members[i].Value.IsLike(others[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private int IndexOf(string name)
    {
        if (_members is MemberIndex index)
        {
            return index.IndexOf(name);
        }

        var members = Members;
        for (var i = 0; i < members.Count; i++)
        {
            if (string.Equals(members[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
