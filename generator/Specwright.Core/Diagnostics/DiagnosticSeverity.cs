namespace Specwright.Diagnostics;

/// <summary>How grave a diagnostic is, as the compiler understands it.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Info,

    /// <summary>Something of the document is not, or not exactly, in the generated code.</summary>
    Warning,

    /// <summary>The document says something that cannot be meant; the build must not pass over it.</summary>
    Error,
}
