namespace Specwright.Runtime.Json;

/// <summary>Looks ahead with a copy of a reader, so that the reader itself stays where it is.</summary>
internal static class Lookahead
{
    /// <summary>What <see cref="IJsonReader.PeekMembers"/> finds: bit i for name i of the table.</summary>
    public static ulong Members<TReader>(TReader ahead, MemberTable table)
        where TReader : struct, IJsonReader, allows ref struct
    {
        ulong found = 0;
        if (!ahead.BeginObject())
        {
            return found;
        }

        int expected = 0;
        int member;
        while ((member = ahead.NextMember(table, ref expected)) >= 0)
        {
            found |= member < 64 ? 1UL << member : 0;
            ahead.SkipValue();
        }

        return found;
    }

    /// <summary>The index of a number or Boolean by its text.</summary>
    public static int Literal<TReader>(TReader ahead, MemberTable values)
        where TReader : struct, IJsonReader, allows ref struct
        => values.Find(ahead.ReadRaw().GetValueOrDefault().Text);
}
