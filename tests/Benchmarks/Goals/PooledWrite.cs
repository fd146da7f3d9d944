using Specwright.Runtime.Json;

namespace Benchmarks.Goals;

/// <summary>Writes as the body of a request is written: into a pooled buffer.</summary>
internal static class PooledWrite
{
    /// <summary>How long the text became.</summary>
    public static object Length<T, TCodec>(T? value)
        where TCodec : IJsonCodec<T?>
    {
        JsonWriter writer = new();
        try
        {
            TCodec.Write(ref writer, value);
            return writer.Written.Length;
        }
        finally
        {
            writer.Dispose();
        }
    }
}
