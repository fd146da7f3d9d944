using System;

namespace DefenderForCloudApps.Emulator.Seeding;

/// <summary>Somebody who works at Contoso.</summary>
internal sealed record Person(
    int Index, string First, string Last, string Department, string Title, Place Home, Guid ObjectId, bool IsAdmin, Agent Agent)
{
    internal string Name { get; } = $"{First} {Last}";

    /// <summary>The user name, the same as the mail address.</summary>
    internal string UserName { get; } = $"{First}.{Last}@contoso.example".ToLowerInvariant();

    internal string OrgUnit { get; } = $"contoso.example/{Home.City}/{Department}";
}
