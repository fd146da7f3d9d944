using System;
using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>What an alert's record is made of.</summary>
internal sealed record AlertDraft(string Id, DateTimeOffset Time, AlertKind Kind, Person Person, Service Service)
{
    internal string? Address { get; init; }

    internal Place? Place { get; init; }

    internal IReadOnlyList<FileDraft> Files { get; init; } = [];

    internal string? Description { get; init; }

    /// <summary>The id and name of an OAuth app.</summary>
    internal (string Id, string Name)? App { get; init; }

    internal int Status { get; init; }

    internal int Resolution { get; init; }
}
