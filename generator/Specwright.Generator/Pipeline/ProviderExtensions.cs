using Microsoft.CodeAnalysis;

namespace Specwright.Generator.Pipeline;

internal static class ProviderExtensions
{
    /// <summary>The values that are there.</summary>
    public static IncrementalValuesProvider<T> WhereNotNull<T>(this IncrementalValuesProvider<T?> values)
        where T : class
        => values.Where(static value => value is not null).Select(static (value, _) => value!);
}
