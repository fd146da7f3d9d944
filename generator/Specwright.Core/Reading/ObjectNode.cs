using System;
using System.Collections.Generic;

namespace Specwright.Reading;

/// <summary>A JSON object or a YAML mapping. No two members have the same name.</summary>
public sealed class ObjectNode : DocumentNode
{
    private readonly ObjectMember[] _members;
    private readonly MemberIndex? _index;

    internal ObjectNode(TextSpan span, ObjectMember[] members, MemberIndex? index)
        : base(span)
    {
        _members = members;
        _index = index;
    }

    /// <summary>The members in the document's order.</summary>
    public IReadOnlyList<ObjectMember> Members => _members;

    // A YAML mapping may begin with its first key, and then one place stands for both.
    private bool BeginsWithName => _members.Length > 0 && _members[0].NameSpan.Start == Span.Start;

    /// <summary>The value of the member called <paramref name="name"/>; null when there is none.</summary>
    public DocumentNode? this[string name] => IndexOf(name) is var at and >= 0 ? _members[at].Value : null;

    /// <summary>The member called <paramref name="name"/>, compared by code unit; null when there is none.</summary>
    public ObjectMember? Find(string name) => IndexOf(name) is var at and >= 0 ? _members[at] : null;

    internal override bool IsLike(DocumentNode other)
    {
        if (other is not ObjectNode node || node._members.Length != _members.Length || node.BeginsWithName != BeginsWithName)
        {
            return false;
        }

        for (var i = 0; i < _members.Length; i++)
        {
            if (!string.Equals(_members[i].Name, node._members[i].Name, StringComparison.Ordinal)
                || !_members[i].Value.IsLike(node._members[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    private int IndexOf(string name)
    {
        if (_index is not null)
        {
            return _index.IndexOf(name);
        }

        for (var i = 0; i < _members.Length; i++)
        {
            if (string.Equals(_members[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
