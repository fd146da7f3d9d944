using System.Collections.Generic;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Planning;

/// <summary>Collects what planning has to say.</summary>
internal sealed class PlanDiagnostics
{
    private readonly List<Diagnostic> _diagnostics = [];

    public void Report(DiagnosticRule rule, SourceLocation location, params string[] arguments) =>
        _diagnostics.Add(new Diagnostic(rule, location, EquatableArray.Create(arguments)));

    public EquatableArray<Diagnostic> ToEquatableArray() => EquatableArray.ToEquatableArray(_diagnostics);
}
