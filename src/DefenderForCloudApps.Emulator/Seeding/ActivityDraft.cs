using System;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Who did what, when and from where: what an activity's record is made of.</summary>
internal sealed record ActivityDraft(DateTimeOffset Time, Person Person, Operation Operation, Place Place, string Address, Agent Agent)
{
    internal FileDraft? File { get; init; }

    internal string? Description { get; init; }

    internal string? TakenAction { get; init; }

    internal string[] AlertIds { get; init; } = [];

    internal string[] PolicyIds { get; init; } = [];

    /// <summary>An anonymizing proxy.</summary>
    internal bool Anonymous { get; init; }

    internal bool Impersonated { get; init; }

    /// <summary>The object the operation is done to, other than a file: its kind, id and name.</summary>
    internal (int Kind, string Id, string Name)? Target { get; init; }
}
