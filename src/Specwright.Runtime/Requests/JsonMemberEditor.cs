using System;
using Specwright.Runtime.Json;

namespace Specwright.Runtime.Requests;

/// <summary>Reads and replaces members of a JSON object that is already written.</summary>
internal static class JsonMemberEditor
{
    /// <summary>The value of a top-level member, or null.</summary>
    /// <exception cref="InvalidOperationException">The text is no object.</exception>
    public static RawJson? Find(ReadOnlyMemory<byte> json, string name)
        => ReadMembers(json.Span).TryGet(name, out RawJson value) ? value : null;

    /// <summary>The same object with a member set, in its old place if it had one.</summary>
    /// <exception cref="InvalidOperationException">The text is no object.</exception>
    public static byte[] Set(ReadOnlyMemory<byte> json, string name, RawJson value)
    {
        JsonMembers members = ReadMembers(json.Span).With(name, value);
        JsonWriter writer = new();
        try
        {
            writer.BeginObject();
            writer.Members(members);
            writer.EndObject();
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static JsonMembers ReadMembers(ReadOnlySpan<byte> json)
    {
        JsonCursor cursor = new(json);
        if (cursor.Peek() != JsonKind.Object)
        {
            throw new InvalidOperationException("Pages need a body that is an object.");
        }

        JsonMembers members = default;
        int expected = 0;
        cursor.BeginObject();
        while (cursor.NextMember(MemberTable.Empty, ref expected) >= 0)
        {
            cursor.KeepMember(ref members);
        }

        return members;
    }
}
