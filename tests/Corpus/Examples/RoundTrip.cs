using System;
using System.Reflection;
using Specwright.Planning.Plans;
using Specwright.Runtime.Json;

namespace Corpus.Examples;

/// <summary>Reads a payload as the client does, and writes it again.</summary>
internal static class RoundTrip
{
    private static readonly MethodInfo s_run = typeof(RoundTrip).GetMethod(nameof(Run), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The payload after its way through the client's type.</summary>
    /// <exception cref="System.Text.Json.JsonException">The type does not take it.</exception>
    public static byte[] Run(CodecTypes types, TypeRef type, byte[] json)
    {
        var (value, codec) = types.Find(type);
        return (byte[])s_run.MakeGenericMethod(value, codec).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [json], null)!;
    }

    private static byte[] Run<T, TCodec>(byte[] json)
        where TCodec : IJsonCodec<T>
    {
        var cursor = new JsonCursor(json);
        var value = TCodec.Read(ref cursor);
        cursor.End();
        var writer = new JsonWriter();
        try
        {
            TCodec.Write(ref writer, value);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }
}
