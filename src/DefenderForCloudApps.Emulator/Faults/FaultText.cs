using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>Faults as text: a name, and parameters after semicolons.</summary>
internal static class FaultText
{
    internal static Fault Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            throw new FormatException($"A fault has a name; known are {FaultKinds.Names}.");
        }

        var kind = FaultKinds.Find(parts[0])
            ?? throw new FormatException($"There is no fault '{parts[0]}'; known are {FaultKinds.Names}.");
        var parameters = new FaultParameters(kind.Name, parts[1..]);
        var fault = kind.Read(parameters) with
        {
            Path = parameters.Path(kind.Path),
            Times = parameters.Number("times", 1),
            Lasting = parameters.Time("lasting"),
        };
        parameters.Close();
        return fault;
    }

    internal static string Format(Fault fault)
    {
        var kind = FaultKinds.Find(fault.Name)!;
        var common = new (string Name, string? Value)[]
        {
            ("path", fault.Path == kind.Path ? null : fault.Path),
            ("times", fault.Times?.ToString(CultureInfo.InvariantCulture)),
            ("lasting", fault.Lasting is { } lasting ? Time(lasting) : null),
        };
        var parameters = fault.Parameters.Concat(
            common.Where(static parameter => parameter.Value is not null).Select(static parameter => (parameter.Name, parameter.Value!)));
        return string.Join("; ", parameters.Select(static parameter => $"{parameter.Item1}={parameter.Item2}").Prepend(fault.Name));
    }

    internal static string Time(TimeSpan time) => time.Ticks % TimeSpan.TicksPerSecond == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds}s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds}ms");

    /// <summary>Reads the faults that a request asks for itself; commas stand between them.</summary>
    internal static IReadOnlyList<Fault> ParseOwn(string text)
    {
        IReadOnlyList<Fault> faults = [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        return faults.All(static fault => fault is { Times: null, Lasting: null } && fault.Path == FaultKinds.Find(fault.Name)!.Path)
            ? faults
            : throw new FormatException("a request's own fault meets this request and no other: path, times and lasting are not for it.");
    }
}
