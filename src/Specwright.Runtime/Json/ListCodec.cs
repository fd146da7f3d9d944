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

        List<T> elements = [];
        do
        {
            elements.Add(TCodec.Read(ref reader)!);
        }
        while (reader.NextElement(ref first));
        return elements;
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
        for (int index = 0; index < value.Count; index++)
        {
            TCodec.Write(ref writer, value[index]);
        }

        writer.EndArray();
    }
}
