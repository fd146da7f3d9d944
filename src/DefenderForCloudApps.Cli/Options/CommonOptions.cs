using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;
using DefenderForCloudApps.Cli.Output;

namespace DefenderForCloudApps.Cli.Options;

/// <summary>Options that several commands have, and the ways to make more of the same kind.</summary>
internal static class CommonOptions
{
    private const int DefaultLimit = 100;

    /// <summary>The profile; on every command.</summary>
    public static Option<string?> Profile() => new("--profile")
    {
        Description = "Profile of the configuration file to use",
        HelpName = "name",
        Recursive = true,
    };

    /// <summary>The form of the output.</summary>
    public static Option<OutputFormat> Output() => new("--output", "-o")
    {
        Description = "Form of the output: table (the default), json, jsonl or csv",
        HelpName = "format",
        CustomParser = result => Read<OutputFormat>(result, OutputFormats.TryParse, "table, json, jsonl or csv"),
    };

    /// <summary>How many records to read.</summary>
    public static Option<int> Limit() => new("--limit", "-n")
    {
        Description = "Largest number of records",
        HelpName = "number",
        DefaultValueFactory = _ => DefaultLimit,
        CustomParser = result => Read<int>(result, TryParsePositive, "a positive number"),
    };

    /// <summary>Lifts <see cref="Limit"/>.</summary>
    public static Option<bool> All() => new("--all") { Description = "All records, however many" };

    /// <summary>The earliest time.</summary>
    public static Option<DateTimeOffset?> Since(TimeProvider clock) => new("--since")
    {
        Description = "Not before: 30m, 24h, 7d or 2w ago, 2026-01-31, or 2026-01-31T10:00Z (UTC)",
        HelpName = "time",
        CustomParser = result => PointInTime.TryParse(result.Tokens.Single().Value, clock.GetUtcNow(), out var time)
            ? time
            : Refuse<DateTimeOffset?>(result, PointInTime.Forms),
    };

    /// <summary>The apps, by the service's own numbers for them.</summary>
    public static Option<IReadOnlyList<long>> Services() => Many<long>(
        "--service", "Only of this app, by its number (such as 11161 for Microsoft 365)", "number",
        static (string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value),
        "an app's number");

    /// <summary>Several strings: the option is repeated, or its values are joined with commas.</summary>
    public static Option<IReadOnlyList<string>> Texts(string name, string description, string helpName) =>
        Many<string>(name, description, helpName, static (string text, out string value) => (value = text).Length > 0, helpName);

    /// <summary>Several values.</summary>
    /// <param name="name">The option's name.</param>
    /// <param name="description">What the option does.</param>
    /// <param name="helpName">What a value is called in the help.</param>
    /// <param name="parser">Reads one value.</param>
    /// <param name="expected">What values there are, for an error.</param>
    public static Option<IReadOnlyList<T>> Many<T>(
        string name, string description, string helpName, ValueParser<T> parser, string expected) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            var values = new List<T>();
            foreach (var text in result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)))
            {
                if (!parser(text, out var value))
                {
                    return Refuse<IReadOnlyList<T>>(result, expected, text);
                }

                values.Add(value);
            }

            return values;
        },
    };

    /// <summary>Reads the one value of an option, or reports what would have been right.</summary>
    public static T? Read<T>(ArgumentResult result, ValueParser<T> parser, string expected) =>
        parser(result.Tokens.Single().Value, out var value) ? value : Refuse<T>(result, expected);

    private static T? Refuse<T>(ArgumentResult result, string expected, string? text = null)
    {
        var option = ((OptionResult)result.Parent!).IdentifierToken?.Value;
        result.AddError($"'{text ?? result.Tokens.Single().Value}' does not fit {option}: it takes {expected}.");
        return default;
    }

    private static bool TryParsePositive(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0;
}
