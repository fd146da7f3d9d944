using System;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Specwright.Generator.Tests.Infrastructure;

/// <summary>An additional file in memory; one without text cannot be read.</summary>
internal sealed class TextFile(string path, string? text) : AdditionalText
{
    private readonly SourceText? _text = text is null ? null : SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    /// <summary>What opening the file throws.</summary>
    public Exception? Fault { get; init; }

    public override SourceText? GetText(CancellationToken cancellationToken = default) => Fault is null ? _text : throw Fault;
}
