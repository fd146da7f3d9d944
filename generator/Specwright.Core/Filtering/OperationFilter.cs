using System;
using System.Collections.Generic;
using System.Linq;
using Specwright.Model;

namespace Specwright.Filtering;

/// <summary>
/// Which operations of a document are generated: all that something includes, or all where nothing is included by name,
/// less those that something excludes. The default value takes all.
/// </summary>
/// <remarks>
/// Tags and <c>operationId</c> are compared as they are, by code unit. An operation is also known by its method and path,
/// as in <c>GET /pets/{id}</c>. Paths are patterns, see <see cref="PathPattern"/>.
/// </remarks>
public sealed record OperationFilter
{
    /// <summary>The tags whose operations are wanted; any tag of an operation counts, not only its first.</summary>
    public EquatableArray<string> IncludeTags { get; init; }

    /// <summary>The tags whose operations are not wanted.</summary>
    public EquatableArray<string> ExcludeTags { get; init; }

    /// <summary>The patterns of paths whose operations are wanted.</summary>
    public EquatableArray<string> IncludePaths { get; init; }

    /// <summary>The patterns of paths whose operations are not wanted.</summary>
    public EquatableArray<string> ExcludePaths { get; init; }

    /// <summary>The operations that are wanted.</summary>
    public EquatableArray<string> IncludeOperations { get; init; }

    /// <summary>The operations that are not wanted.</summary>
    public EquatableArray<string> ExcludeOperations { get; init; }

    /// <summary>Whether all operations are taken.</summary>
    public bool IsEmpty => IncludeTags.IsEmpty && IncludePaths.IsEmpty && IncludeOperations.IsEmpty
        && ExcludeTags.IsEmpty && ExcludePaths.IsEmpty && ExcludeOperations.IsEmpty;

    /// <summary>Whether <paramref name="operation"/> is generated.</summary>
    public bool Takes(Operation operation)
    {
        if (IsEmpty)
        {
            return true;
        }

        var includes = Conditions().Where(static condition => condition.IsInclude).ToList();
        return (includes.Count == 0 || includes.Exists(condition => condition.Matches(operation)))
            && !Conditions().Any(condition => !condition.IsInclude && condition.Matches(operation));
    }

    /// <summary>The conditions that no operation of <paramref name="description"/> meets: most likely they are misspelt.</summary>
    public IEnumerable<FilterCondition> Unmatched(ApiDescription description) =>
        Conditions().Where(condition => !description.Operations.Any(condition.Matches));

    private IEnumerable<FilterCondition> Conditions() =>
    [
        .. Of(nameof(IncludeTags), IncludeTags, HasTag),
        .. Of(nameof(IncludePaths), IncludePaths, HasPath),
        .. Of(nameof(IncludeOperations), IncludeOperations, IsCalled),
        .. Of(nameof(ExcludeTags), ExcludeTags, HasTag),
        .. Of(nameof(ExcludePaths), ExcludePaths, HasPath),
        .. Of(nameof(ExcludeOperations), ExcludeOperations, IsCalled),
    ];

    private static IEnumerable<FilterCondition> Of(
        string name, EquatableArray<string> values, Func<Operation, string, bool> matches) =>
        values.Select(value => new FilterCondition(name, value, operation => matches(operation, value)));

    private static bool HasTag(Operation operation, string tag) => operation.Tags.Contains(tag, StringComparer.Ordinal);

    private static bool HasPath(Operation operation, string pattern) => PathPattern.Matches(pattern, operation.Path);

    private static bool IsCalled(Operation operation, string name)
    {
        var blank = name.IndexOf(' ');
        return string.Equals(name, operation.OperationId, StringComparison.Ordinal)
            || (blank > 0
                && string.Equals(name.Substring(0, blank), operation.Method, StringComparison.OrdinalIgnoreCase)
                && string.Equals(name.Substring(blank).TrimStart(), operation.Path, StringComparison.Ordinal));
    }
}
