using System.Collections.Generic;

namespace DefenderForCloudApps.Emulator.Access;

/// <summary>Who makes a request, and what its token allows.</summary>
internal sealed record Caller(string Name, CallerKind Kind, IReadOnlySet<string> Permissions);
