using System;
using System.IO;

namespace Specwright.Generator.Tests.Infrastructure;

/// <summary>The documents that the tests generate clients from.</summary>
internal static class Documents
{
    /// <summary>Two tags, a schema that both use, and one for each alone.</summary>
    public static string Petstore { get; } = Load("petstore.yaml");

    /// <summary>One operation without a tag, in JSON.</summary>
    public static string Clock { get; } = Load("clock.json");

    /// <summary>The document of that file name.</summary>
    public static string Load(string name)
    {
        using var stream = typeof(Documents).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException("The document is not embedded.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary><paramref name="text"/> with the only occurrence of <paramref name="old"/> replaced.</summary>
    public static string Replace(this string text, string old, string replacement, int occurrences)
    {
        if (text.Split(old).Length - 1 != occurrences)
        {
            throw new ArgumentException($"'{old}' does not occur {occurrences} times.", nameof(old));
        }

        return text.Replace(old, replacement, StringComparison.Ordinal);
    }
}
