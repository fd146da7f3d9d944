using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Specwright.Runtime.Json;

/// <summary>Reads and writes arrays.</summary>
/// <typeparam name="T">The elements' type.</typeparam>
/// <typeparam name="TCodec">How an element is read and written.</typeparam>
public sealed class ListCodec<T, TCodec> : IJsonCodec<IReadOnlyList<T>?>
    where TCodec : IJsonCodec<T?>
{
    private ListCodec()
    {
    }

    /// <inheritdoc/>
    /// <remarks>A <c>null</c> among elements that can be null is kept.</remarks>
    public static IReadOnlyList<T>? Read(ref JsonCursor reader)
    {
        if (!reader.BeginArray())
        {
            return null;
        }

        bool first = true;
        if (!reader.NextElement(ref first))
        {
            return [];
        }

        // Most lists are short: those take an array of their length, not a list with room to grow.
        FewElements few = default;
        int count = 0;
        do
        {
            if (count == FewElements.Length)
            {
                return ReadMany(ref reader, few);
            }

            few[count++] = TCodec.Read(ref reader)!;
        }
        while (reader.NextElement(ref first));
        return few[..count].ToArray();
    }

    /// <inheritdoc/>
    public static void Write(ref JsonWriter writer, IReadOnlyList<T>? value)
    {
        if (value is null)
        {
            writer.Null();
            return;
        }

        writer.BeginArray();
        if (value is T[] array)
        {
            // As lists are read that are short, and without two calls of the interface for each element.
            foreach (T element in array)
            {
                TCodec.Write(ref writer, element);
            }
        }
        else
        {
            for (int index = 0; index < value.Count; index++)
            {
                TCodec.Write(ref writer, value[index]);
            }
        }

        writer.EndArray();
    }

    /// <summary>Goes on at an element behind the few that have been read.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<T> ReadMany(ref JsonCursor reader, FewElements few)
    {
        List<T> elements = [.. few];
        bool first = false;
        do
        {
            elements.Add(TCodec.Read(ref reader)!);
        }
        while (reader.NextElement(ref first));
        return elements;
    }

    [InlineArray(Length)]
    private struct FewElements
    {
        public const int Length = 4;

        private T _first;
    }
}
