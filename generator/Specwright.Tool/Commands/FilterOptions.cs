using System.CommandLine;
using Specwright.Filtering;

namespace Specwright.Tool.Commands;

/// <summary>The options that say which operations a client has, each repeatable.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string[]> _includeTags = Create("--include-tag", "tag", "Only operations with this tag, and what else is included");

    private readonly Option<string[]> _excludeTags = Create("--exclude-tag", "tag", "No operations with this tag");

    private readonly Option<string[]> _includePaths = Create(
        "--include-path", "pattern", "Only paths like this, and what else is included: * within a segment, ** for any segments");

    private readonly Option<string[]> _excludePaths = Create("--exclude-path", "pattern", "No paths like this");

    private readonly Option<string[]> _includeOperations = Create(
        "--include-operation", "operation", "Only this operationId or \"GET /path\", and what else is included");

    private readonly Option<string[]> _excludeOperations = Create("--exclude-operation", "operation", "Not this operationId or \"GET /path\"");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new[] { _includeTags, _includePaths, _includeOperations, _excludeTags, _excludePaths, _excludeOperations })
        {
            command.Add(option);
        }
    }

    /// <summary>The filter that a command line asks for.</summary>
    public OperationFilter Read(ParseResult parsed) => new()
    {
        IncludeTags = List(parsed, _includeTags),
        ExcludeTags = List(parsed, _excludeTags),
        IncludePaths = List(parsed, _includePaths),
        ExcludePaths = List(parsed, _excludePaths),
        IncludeOperations = List(parsed, _includeOperations),
        ExcludeOperations = List(parsed, _excludeOperations),
    };

    private static EquatableArray<string> List(ParseResult parsed, Option<string[]> option) =>
        EquatableArray.Create(parsed.GetValue(option) ?? []);

    private static Option<string[]> Create(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };
}
