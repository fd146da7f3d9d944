using System;
using System.Collections.Generic;
using System.Text;
using Corpus.Fuzzing;
using Specwright.Runtime.Json;

namespace Corpus.Readers;

/// <summary>Whether both readers of the runtime accept what <see cref="System.Text.Json.Utf8JsonReader"/> does, and read the same.</summary>
internal static class ReaderTrial
{
    /// <summary>What is tried with a text.</summary>
    public delegate Finding? Trial(ReadOnlySpan<byte> text);

    // What a reader must never see: it would be a number's next digit, a string's end or a text's end.
    private static readonly byte[][] s_poison = ["0123456789"u8.ToArray(), "\"]}\"]}\"]}"u8.ToArray(), ", 1, null"u8.ToArray()];

    /// <summary>Reads a text as a whole.</summary>
    /// <returns>What differs; null when nothing does.</returns>
    public static Finding? Run(ReadOnlySpan<byte> text)
        => Try(text, static text =>
        {
            string? expected = PeerTranscript.Of(text);
            return Compare("cursor", text, expected, BothReaders.ByCursor<string, TranscriptCodec>(text))
                ?? Compare("converter", text, expected, BothReaders.ByConverter<string, TranscriptCodec>(text))
                ?? Compare("skip", text, PeerTranscript.Skips(text) ? "" : null, BothReaders.ByCursor<string, SkipCodec>(text));
        });

    /// <summary>Reads a text, and each of its beginnings, with other bytes behind it.</summary>
    public static IEnumerable<Finding> RunCut(byte[] text)
    {
        byte[] poison = s_poison[text.Length % s_poison.Length];
        byte[] buffer = [.. text, .. poison];
        for (int length = text.Length; length >= 0; length--)
        {
            if (length < text.Length)
            {
                buffer[length] = poison[0];
            }

            ReadOnlySpan<byte> cut = buffer.AsSpan(0, length);
            if ((Run(cut) ?? ModelTrial.Run(cut)) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Reads a text into a type by both readers.</summary>
    public static Finding? Same<T, TCodec>(string what, ReadOnlySpan<byte> text)
        where TCodec : IJsonCodec<T?>
        => Try(text, text => Compare(what, text, BothReaders.ByConverter<T, TCodec>(text), BothReaders.ByCursor<T, TCodec>(text)));

    /// <summary>Tries what is not to throw.</summary>
    public static Finding? Try(ReadOnlySpan<byte> text, Trial trial)
    {
        try
        {
            return trial(text);
        }
        catch (Exception exception)
        {
            return Crash(exception, text);
        }
    }

    public static Finding? Compare(string what, ReadOnlySpan<byte> text, string? expected, string? actual)
        => expected == actual ? null : new Finding(
            $"{what} {(expected is null ? "accepts" : actual is null ? "refuses" : "differs")}",
            $"{Show(text)}\nexpected {expected}\nactual   {actual}");

    private static Finding Crash(Exception exception, ReadOnlySpan<byte> text)
        => new($"crash {exception.GetType().Name} {exception.StackTrace?.Split('\n')[0]}", $"{Show(text)}\n{exception}");

    private static string Show(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> start = text[..Math.Min(text.Length, 2_000)];
        return $"{Encoding.Latin1.GetString(start)}\n{Convert.ToHexString(start)}";
    }
}
