using System;
using System.Collections.Generic;

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

        // Most lists have one or two elements, and take no more than they need.
        T one = TCodec.Read(ref reader)!;
        if (!reader.NextElement(ref first))
        {
            return new T[] { one };
        }

        T two = TCodec.Read(ref reader)!;
        if (!reader.NextElement(ref first))
        {
            return new T[] { one, two };
        }

        // An array is what costs least of all that can grow, also to compile for each type.
        T[] elements = [one, two, default!, default!];
        int count = 2;
        do
        {
            if (count == elements.Length)
            {
                elements = Copy(elements, count, count * 2);
            }

            elements[count++] = TCodec.Read(ref reader)!;
        }
        while (reader.NextElement(ref first));
        return count == elements.Length ? elements : Copy(elements, count, count);
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
            // As lists are read, and without two calls of the interface for each element.
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

    private static T[] Copy(T[] elements, int count, int length)
    {
        T[] copy = new T[length];
        Array.Copy(elements, copy, count);
        return copy;
    }
}
