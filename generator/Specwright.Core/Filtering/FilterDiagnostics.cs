using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Specwright.Diagnostics;
using Specwright.Model;

namespace Specwright.Filtering;

/// <summary>Says what is wrong with a filter, which shows only once the operations are known.</summary>
internal static class FilterDiagnostics
{
    public static IEnumerable<Diagnostic> Of(string path, ApiDescription description, OperationFilter filter)
    {
        foreach (var condition in filter.Unmatched(description))
        {
            yield return At(HostRules.UnmatchedFilter, condition.Name, DiagnosticText.Shorten(condition.Value));
        }

        if (!description.Operations.IsEmpty && !description.Operations.Any(filter.Takes))
        {
            yield return At(HostRules.NothingLeft, description.Operations.Count.ToString(CultureInfo.InvariantCulture));
        }

        Diagnostic At(DiagnosticRule rule, params string[] arguments) =>
            new(rule, HostRules.WholeDocument(path), EquatableArray.Create(arguments));
    }
}
