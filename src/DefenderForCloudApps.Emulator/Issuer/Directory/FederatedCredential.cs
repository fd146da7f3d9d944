namespace DefenderForCloudApps.Emulator.Issuer.Directory;

/// <summary>
/// Whose tokens an application may sign in by: of this issuer, for this subject and audience, compared to the letter
/// (Entra, "Workload identity federation").
/// </summary>
internal sealed record FederatedCredential(string Issuer, string Subject, string Audience)
{
    /// <summary>Stands for the emulator's own external issuer, whose address is known only once it listens.</summary>
    internal const string OwnIssuer = "{external}";
}
