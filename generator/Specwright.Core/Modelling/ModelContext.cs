using System.Collections.Generic;
using Specwright.Diagnostics;
using Specwright.Model;
using Specwright.Reading;

namespace Specwright.Modelling;

/// <summary>What all parts of one description share while it is built.</summary>
internal sealed class ModelContext
{
    private readonly DiagnosticBag _diagnostics = new();

    public ModelContext(SpecVersion version, DocumentReadResult document, IReadOnlyList<DocumentReadResult> others)
    {
        Version = version;
        Root = new Element(this, document, document.Root!);
        References = new ReferenceResolver(this, document, others);
        Schemas = new SchemaRegistry(document);
    }

    /// <summary>The version of OpenAPI of the main document; files that it refers to are understood in the same way.</summary>
    public SpecVersion Version { get; }

    /// <summary>The main document.</summary>
    public Element Root { get; }

    public ReferenceResolver References { get; }

    public SchemaRegistry Schemas { get; }

    public SchemaNesting Nesting { get; } = new();

    public ModelEffort Effort { get; } = new();

    /// <summary>Objects by their schemas, built once.</summary>
    public Dictionary<DocumentNode, ObjectShape> Shapes { get; } = [];

    /// <summary>The forms of bodies by what lists them, built once: many an answer is the answer of hundreds of operations.</summary>
    public Dictionary<DocumentNode, EquatableArray<MediaType>> Contents { get; } = [];

    /// <summary>The headers of answers, built once.</summary>
    public Dictionary<DocumentNode, EquatableArray<ResponseHeader>> Headers { get; } = [];

    /// <summary>Parameters as they are wherever they are used, built once, and so are told once what is wrong with them.</summary>
    public Dictionary<DocumentNode, Parameter?> Parameters { get; } = [];

    public EquatableArray<Diagnostic> Diagnostics => _diagnostics.ToEquatableArray();

    public void Report(DiagnosticRule rule, SourceLocation location, params string[] arguments) =>
        _diagnostics.Report(rule, location, arguments);
}
