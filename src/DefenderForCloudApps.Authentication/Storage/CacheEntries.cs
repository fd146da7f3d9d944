using System;
using System.Collections.Generic;
using System.IO;

namespace DefenderForCloudApps.Authentication.Storage;

/// <summary>MSAL's serialized caches by their keys, as the bytes of one file: count, then key and content of each.</summary>
internal static class CacheEntries
{
    public static Dictionary<string, byte[]> Read(byte[]? file)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (file is null)
        {
            return entries;
        }

        using var reader = new BinaryReader(new MemoryStream(file));
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var key = reader.ReadString();
            entries[key] = reader.ReadBytes(reader.ReadInt32());
        }

        return entries;
    }

    public static byte[] Write(Dictionary<string, byte[]> entries)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(entries.Count);
        foreach (var (key, content) in entries)
        {
            writer.Write(key);
            writer.Write(content.Length);
            writer.Write(content);
        }

        return file.ToArray();
    }
}
