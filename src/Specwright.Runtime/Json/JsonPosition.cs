using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Specwright.Runtime.Json;

/// <summary>A place in a JSON text, found by reading the text again: only failures pay for it.</summary>
/// <param name="Line">The line, from zero, as in <see cref="JsonException.LineNumber"/>.</param>
/// <param name="ByteInLine">The byte in the line, from zero, as in <see cref="JsonException.BytePositionInLine"/>.</param>
/// <param name="Path">The value's path, <c>$.data[3].title</c>.</param>
internal readonly record struct JsonPosition(long Line, long ByteInLine, string Path)
{
    private static readonly SearchValues<char> s_quotedInPath = SearchValues.Create(". '[]\"\\");

    public static JsonPosition Find(ReadOnlySpan<byte> json, int at)
    {
        ReadOnlySpan<byte> before = json[..at];
        int line = before.Count((byte)'\n');
        int lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new JsonPosition(line, at - lineStart, FindPath(json, at));
    }

    public JsonException Refuse(string message)
        => new($"{message} {Place}", Path, Line, ByteInLine);

    private string Place => string.Create(
        CultureInfo.InvariantCulture, $"Path: {Path} | LineNumber: {Line} | BytePositionInLine: {ByteInLine}.");

    /// <summary>Moves what a cursor over a piece of a text has found to its place in the text.</summary>
    /// <param name="found">The exception.</param>
    /// <param name="start">Where the piece begins, and the path of what it holds.</param>
    /// <returns>The exception that a cursor over the whole text would have thrown.</returns>
    public static JsonException Move(JsonException found, JsonPosition start)
    {
        JsonPosition inPiece = new(found.LineNumber ?? 0, found.BytePositionInLine ?? 0, found.Path ?? "$");
        string suffix = " " + inPiece.Place;
        string message = found.Message.EndsWith(suffix, StringComparison.Ordinal) ? found.Message[..^suffix.Length] : found.Message;
        return new JsonPosition(
            start.Line + inPiece.Line,
            inPiece.Line == 0 ? start.ByteInLine + inPiece.ByteInLine : inPiece.ByteInLine,
            start.Path + inPiece.Path[1..]).Refuse(message);
    }

    private static string FindPath(ReadOnlySpan<byte> json, int at)
    {
        // Elements count from -1; members keep their name.
        Stack<(string? Name, int Index)> steps = new();
        int skipped = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        Utf8JsonReader reader = new(json[skipped..], new JsonReaderOptions { MaxDepth = JsonCursor.MaxDepth + 1 });
        try
        {
            while (reader.Read() && reader.TokenStartIndex + skipped <= at)
            {
                Follow(ref reader, steps);
            }
        }
        catch (JsonException)
        {
            // The text is broken from here on; the way to this place is known.
        }

        (string? Name, int Index)[] outermostFirst = steps.ToArray();
        Array.Reverse(outermostFirst);
        return Join(outermostFirst);
    }

    private static void Follow(ref Utf8JsonReader reader, Stack<(string? Name, int Index)> steps)
    {
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            steps.Pop();
            steps.Push((NameOf(ref reader), 0));
            return;
        }

        if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
        {
            steps.Pop();
            return;
        }

        if (steps.TryPeek(out (string? Name, int Index) step) && step.Name is null)
        {
            steps.Pop();
            steps.Push((null, step.Index + 1));
        }

        if (reader.TokenType == JsonTokenType.StartArray)
        {
            steps.Push((null, -1));
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            steps.Push((string.Empty, 0));
        }
    }

    private static string NameOf(ref Utf8JsonReader reader)
        => JsonStrings.Decode(reader.ValueSpan, reader.ValueIsEscaped) ?? "?";

    /// <summary>A path from its steps, outermost first: members have a name, elements an index.</summary>
    public static string Join(ReadOnlySpan<(string? Name, int Index)> steps)
    {
        StringBuilder path = new("$");
        foreach ((string? name, int index) in steps)
        {
            if (name is null)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{Math.Max(index, 0)}]");
            }
            else if (name.AsSpan().ContainsAny(s_quotedInPath))
            {
                path.Append(CultureInfo.InvariantCulture, $"['{name}']");
            }
            else if (name.Length > 0)
            {
                path.Append('.').Append(name);
            }
        }

        return path.ToString();
    }
}
