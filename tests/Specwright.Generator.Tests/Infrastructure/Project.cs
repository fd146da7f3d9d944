using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Specwright.Generator.Tests.Infrastructure;

/// <summary>A project as the generator sees it. Immutable: an edit yields another, which shares what it left alone.</summary>
internal sealed record Project
{
    private const string MetadataPrefix = "build_metadata.AdditionalFiles.";

    public static Project Empty { get; } = new Project()
        .WithRootNamespace("Root.Of.Project")
        .WithFolder("/project/");

    public string Code { get; init; } = "internal static class Program;";

    public ImmutableArray<AdditionalText> Files { get; private init; } = [];

    public OptionsProvider Options { get; private init; } = OptionsProvider.Empty;

    public Project WithRootNamespace(string value)
        => this with { Options = Options.WithProperty("build_property.RootNamespace", value) };

    /// <summary>The folder that paths in items are relative to.</summary>
    public Project WithFolder(string value)
        => this with { Options = Options.WithProperty("build_property.ProjectDir", value) };

    /// <summary>An <c>OpenApiDocument</c> item.</summary>
    public Project WithDocument(string path, string? text, params (string Name, string Value)[] metadata)
        => WithDocument(new TextFile(path, text), metadata);

    /// <inheritdoc cref="WithDocument(string, string?, ValueTuple{string, string}[])"/>
    public Project WithDocument(TextFile file, params (string Name, string Value)[] metadata)
    {
        var project = this with
        {
            Files = Files.Add(file),
            Options = Options.WithMetadata(file, ImmutableDictionary<string, string>.Empty),
        };
        return metadata.Append(("IsOpenApiDocument", "true"))
            .Aggregate(project, (result, pair) => result.WithMetadata(file.Path, pair.Item1, pair.Item2));
    }

    /// <summary>A file that an item names as its overlay, as the package's targets add it.</summary>
    public Project WithOverlay(string path, string? text)
    {
        var file = new TextFile(path, text);
        return (this with
        {
            Files = Files.Add(file),
            Options = Options.WithMetadata(file, ImmutableDictionary<string, string>.Empty),
        }).WithMetadata(path, "IsOpenApiOverlay", "true");
    }

    /// <summary>An additional file of somebody else.</summary>
    public Project WithOtherFile(string path, string text) => this with { Files = Files.Add(new TextFile(path, text)) };

    /// <summary>The same items, the file at <paramref name="path"/> with another text.</summary>
    public Project Edit(string path, string text)
    {
        var old = Files.Single(file => file.Path == path);
        var file = new TextFile(path, text);
        return this with { Files = Files.Replace(old, file), Options = Options.WithMetadata(file, Options.MetadataOf(old)) };
    }

    /// <summary>The same files, the item at <paramref name="path"/> with other metadata.</summary>
    public Project WithMetadata(string path, string name, string value)
    {
        var file = Files.Last(file => file.Path == path);
        return this with
        {
            Options = Options.WithMetadata(file, Options.MetadataOf(file).SetItem(MetadataPrefix + name, value)),
        };
    }

    /// <summary>The same options as new objects, as after an edit of some <c>.editorconfig</c>.</summary>
    public Project WithReloadedOptions() => this with { Options = Options.Copy() };
}
