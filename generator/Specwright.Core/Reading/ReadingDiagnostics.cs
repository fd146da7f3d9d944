using Specwright.Diagnostics;

namespace Specwright.Reading;

/// <summary>Collects the faults of the document that is being read.</summary>
internal sealed class ReadingDiagnostics
{
    private readonly string _path;
    private readonly LineMap _lineMap;
    private readonly DiagnosticBag _bag = new();

    public ReadingDiagnostics(string path, LineMap lineMap)
    {
        _path = path;
        _lineMap = lineMap;
    }

    public bool IsEmpty => _bag.IsEmpty;

    /// <summary>None yet, for another reading of the same document.</summary>
    public ReadingDiagnostics Anew() => new(_path, _lineMap);

    public void Report(DiagnosticRule rule, TextSpan span, params string[] arguments) =>
        _bag.Report(rule, _lineMap.GetLocation(_path, span), arguments);

    public EquatableArray<Diagnostic> ToEquatableArray() => _bag.ToEquatableArray();
}
