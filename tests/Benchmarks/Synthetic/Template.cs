using System;
using System.IO;

namespace Benchmarks.Synthetic;

/// <summary>A text with names between percent signs, which stand for other texts.</summary>
internal static class Template
{
    /// <summary>The template of that name, which is a resource of this assembly.</summary>
    public static string Load(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(name + ".txt")
            ?? throw new FileNotFoundException("There is no such template.", name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A template with its names filled in.</summary>
    public static string Fill(this string template, params (string Name, string Text)[] texts)
    {
        foreach (var (name, text) in texts)
        {
            template = template.Replace($"%{name}%", text, StringComparison.Ordinal);
        }

        return template;
    }

    /// <summary>A name as C# has it.</summary>
    public static string Capitalized(this string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>What a template may name of a resource.</summary>
    public static (string Name, string Text)[] Texts(this SyntheticResource resource) =>
    [
        ("Area", resource.Area.Capitalized()), ("area", resource.Area), ("Resource", resource.Name.Capitalized()), ("resource", resource.Name),
        ("List", resource.List), ("Item", resource.Item), ("Body", resource.Body),
    ];
}
