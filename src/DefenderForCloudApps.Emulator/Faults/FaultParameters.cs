using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>The parameters of a fault's text while it is read. What is asked for is known; what is left over is wrong.</summary>
internal sealed class FaultParameters
{
    private readonly string _fault;
    private readonly Dictionary<string, string> _left = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _known = [];

    internal FaultParameters(string fault, IEnumerable<string> parameters)
    {
        _fault = fault;
        foreach (var parameter in parameters)
        {
            var parts = parameter.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || parts[1].Length == 0)
            {
                throw new FormatException($"'{parameter}' of {fault} is no parameter: name=value is.");
            }

            if (!_left.TryAdd(parts[0], parts[1]))
            {
                throw new FormatException($"'{parts[0]}' of {fault} is there twice.");
            }
        }
    }

    internal string? Text(string name)
    {
        _known.Add(name);
        return _left.Remove(name, out var value) ? value : null;
    }

    internal string Path(string otherwise)
    {
        var path = Text("path");
        return path is null ? otherwise
            : path[0] == '/' ? path
            : throw new FormatException($"'path' of {_fault} begins with a slash.");
    }

    internal int? Number(string name, int least)
    {
        var text = Text(name);
        return text is null ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least ? number
            : throw new FormatException($"'{name}' of {_fault} is a whole number of at least {least}.");
    }

    internal bool Flag(string name, bool otherwise) => Text(name) switch
    {
        null => otherwise,
        "true" => true,
        "false" => false,
        _ => throw new FormatException($"'{name}' of {_fault} is true or false."),
    };

    /// <summary>A time such as <c>500ms</c>, <c>2s</c> or <c>5m</c>; a day at most, as timers have an end.</summary>
    internal TimeSpan? Time(string name)
    {
        var text = Text(name);
        return text is null ? null
            : Time(text, "ms", 1) ?? Time(text, "s", 1_000) ?? Time(text, "m", 60_000)
            ?? throw new FormatException($"'{name}' of {_fault} is a time of at most a day, such as 500ms, 2s or 5m.");
    }

    /// <exception cref="FormatException">A parameter is there that the fault does not have.</exception>
    internal void Close()
    {
        if (_left.Count > 0)
        {
            throw new FormatException($"{_fault} has no parameter '{_left.Keys.First()}'; it has {string.Join(", ", _known)}.");
        }
    }

    private static TimeSpan? Time(string text, string unit, int milliseconds) =>
        text.EndsWith(unit, StringComparison.Ordinal)
        && int.TryParse(text[..^unit.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && (long)number * milliseconds <= 86_400_000
            ? TimeSpan.FromMilliseconds((long)number * milliseconds)
            : null;
}
