namespace Specwright.Runtime.Json;

/// <summary>Reads strings of which a few are likely.</summary>
public static class KnownText
{
    /// <summary>Reads a string; one that is known is not allocated again.</summary>
    /// <param name="reader">The reader, in front of the string.</param>
    /// <param name="values">The strings that are known.</param>
    /// <returns>The string.</returns>
    /// <exception cref="System.Text.Json.JsonException">The value is no string.</exception>
    public static string Read(ref JsonCursor reader, MemberTable values)
        => reader.ReadKnownString(values, out string? other) switch
        {
            -1 => throw reader.RefuseNull(),
            MemberTable.Unknown => other!,
            int index => values.Text(index),
        };
}
