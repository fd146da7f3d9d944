using System.Globalization;
using System.Linq;
using Specwright.Model;

namespace Specwright.Diagnostics;

/// <summary>A fault at its place in a document. A value: it keeps neither the document nor a compiler's object alive.</summary>
/// <param name="Rule">The kind of fault.</param>
/// <param name="Location">The faulty part of the document.</param>
/// <param name="Arguments">What the rule's message is filled with.</param>
public sealed record Diagnostic(DiagnosticRule Rule, SourceLocation Location, EquatableArray<string> Arguments)
{
    /// <summary>The rule's message, filled in; on one line, whatever the document holds.</summary>
    public string Message => string.Format(
        CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments.Select(DiagnosticText.Clean).Cast<object>()]);

    /// <summary>The fault the way compilers print it: file, line and column from one, identifier, message.</summary>
    public override string ToString() =>
        $"{Location.FilePath}({Location.StartLine + 1},{Location.StartColumn + 1}): {Rule.Id}: {Message}";
}
