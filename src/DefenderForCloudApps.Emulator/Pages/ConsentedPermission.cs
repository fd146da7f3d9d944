namespace DefenderForCloudApps.Emulator.Pages;

/// <summary>A permission that a consent page asks for.</summary>
/// <param name="Name">The permission as tokens carry it, such as <c>Investigation.read</c>.</param>
/// <param name="Meaning">What it allows, in a sentence for the person who is asked.</param>
#pragma warning disable CA1711 // A permission is what Entra calls it; code access security is long gone.
public sealed record ConsentedPermission(string Name, string Meaning);
#pragma warning restore CA1711
