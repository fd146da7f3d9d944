using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Model;

namespace Specwright.Diagnostics;

/// <summary>Collects faults, a bounded number of them: a hostile document could fill the memory with them.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>The first fault after this many is replaced by a remark that there are more.</summary>
    public const int MaxCount = 500;

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<Diagnostic> _known = [];

    public bool IsEmpty => _diagnostics.Count == 0;

    public void Report(DiagnosticRule rule, SourceLocation location, params string[] arguments)
    {
        if (_diagnostics.Count < MaxCount)
        {
            var shortened = arguments.Select(DiagnosticText.Shorten).ToEquatableArray();
            var diagnostic = new Diagnostic(rule, location, shortened);
            if (_known.Add(diagnostic))
            {
                _diagnostics.Add(diagnostic);
            }
        }
        else if (_diagnostics.Count == MaxCount)
        {
            var count = MaxCount.ToString(CultureInfo.InvariantCulture);
            _diagnostics.Add(new Diagnostic(ReadingRules.TooManyFaults, location, EquatableArray.Create(count)));
        }
    }

    /// <summary>The faults, by file and place, each once.</summary>
    public EquatableArray<Diagnostic> ToEquatableArray() => _diagnostics
        .OrderBy(diagnostic => diagnostic.Location.FilePath, System.StringComparer.Ordinal)
        .ThenBy(diagnostic => diagnostic.Location.Start)
        .ToEquatableArray();
}
