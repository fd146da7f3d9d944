using System.Globalization;
using Specwright.Diagnostics;

namespace Specwright.Modelling;

/// <summary>How many values, properties or alternatives a schema can have. More are no choice that a person makes, and would cost the compiler minutes.</summary>
internal static class EntryLimit
{
    public const int Max = 20_000;

    /// <summary>Says that <paramref name="list"/> has more, and what was done.</summary>
    public static void Report(Element list, string done) => list.Context.Report(
        ModellingRules.TooManyEntries,
        list.Location,
        list.Name,
        Max.ToString(CultureInfo.InvariantCulture),
        done);
}
