using System;
using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator;

/// <summary>A request that the emulator has answered. Holds neither query, headers nor bodies: they carry secrets.</summary>
/// <param name="Time">When it was answered.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path without its query.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Duration">How long the answer took.</param>
/// <param name="Caller">The application or user that the request's token names; null without a valid one.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record EmulatedRequest(
    DateTimeOffset Time,
    string Method,
    string Path,
    int Status,
    TimeSpan Duration,
    string? Caller,
    string? Refusal)
{
    /// <summary>The permissions of the request's token.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>The permissions of which any one allows the operation; empty when it asks for none.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The faults that it met, as their text; null when it met none.</summary>
    public string? Fault { get; init; }
}
