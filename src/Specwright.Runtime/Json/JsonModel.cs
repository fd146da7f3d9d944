using System;

namespace Specwright.Runtime.Json;

/// <summary>
/// An object of JSON whose members the description names. A model that was read is written back as it came: with what was
/// <c>null</c>, and with the members that the description does not name.
/// </summary>
/// <remarks>
/// What a model says of itself is <see cref="KnownMembers"/> and <see cref="VisitMembers"/>, which serves reading and writing
/// alike; the way through the members, in whatever order they come, is here. Writing assigns each property what it holds:
/// several threads may write a model at the same time, but what one assigns while another writes may be lost, or mixed up
/// with what was there. A member that came as <c>null</c> is written as <c>null</c> for as long as it holds null.
/// </remarks>
public abstract class JsonModel
{
    private MemberSet _nulls;
    private JsonMembers _additional;

    /// <summary>The names of the members that the description knows, in its order.</summary>
    protected virtual MemberTable KnownMembers => MemberTable.Empty;

    /// <summary>Members that the description does not name, as they arrived.</summary>
    private protected JsonMembers Additional
    {
        get => _additional;
        set => _additional = value;
    }

    /// <summary>
    /// Reads or writes the known members: for each its property is assigned what <paramref name="json"/> returns for it.
    /// </summary>
    /// <param name="json">What reads or writes.</param>
    protected virtual void VisitMembers(ref MemberVisitor json)
    {
    }

    /// <summary>Reads a member that is not known, or writes all that were kept.</summary>
    /// <param name="json">What reads or writes.</param>
    protected virtual void VisitAdditionalMembers(ref MemberVisitor json) => json.Additional(ref _additional);

    /// <summary>
    /// Remembers whether a property was assigned null, which is written as <c>null</c> and not left out where null is a value
    /// of its own: JSON Merge Patch (RFC 7396) takes it as removal.
    /// </summary>
    /// <param name="member">The member's index in <see cref="KnownMembers"/>.</param>
    /// <param name="isNull">Whether it was.</param>
    protected void SetNullMember(int member, bool isNull)
    {
        if (isNull)
        {
            _nulls.Add(member);
        }
        else if (!_nulls.IsEmpty)
        {
            _nulls.Remove(member);
        }
    }

    /// <summary>Reads the members of an object that has been entered, and leaves it.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is no JSON, or not the JSON of this model.</exception>
    internal void ReadMembers(ref JsonCursor reader)
    {
        // Members mostly come in the description's order, and one pass reads them all. Where they do not, each further pass
        // reads at least the one that the text has next.
        MemberVisitor visitor = new(reader, KnownMembers);
        while (visitor.Next >= 0)
        {
            if (visitor.Next == MemberTable.Unknown)
            {
                VisitAdditionalMembers(ref visitor);
                visitor.MoveOn();
            }
            else
            {
                int position = visitor.Reader.Position;
                VisitMembers(ref visitor);
                if (visitor.Reader.Position == position)
                {
                    throw NotVisited(visitor.Next);
                }
            }
        }

        _nulls = visitor.Nulls;
        reader = visitor.Reader;
    }

    /// <summary>Writes the object.</summary>
    internal void Write(ref JsonWriter writer)
    {
        writer.BeginObject();
        MemberVisitor visitor = new(ref writer, KnownMembers, _nulls);
        VisitMembers(ref visitor);
        VisitAdditionalMembers(ref visitor);
        writer.EndObject();
    }

    private InvalidOperationException NotVisited(int member)
        => new($"{GetType().Name} does not visit its member '{KnownMembers.Text(member)}'.");
}
