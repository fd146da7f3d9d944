using System;
using System.Collections.Generic;
using System.Linq;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>Every kind of fault there is.</summary>
internal static class FaultKinds
{
    internal static readonly IReadOnlyList<FaultKind> All =
    [
        ThrottleFault.Kind,
        ServerErrorFault.Kind,
        SlowAnswerFault.Kind,
        SlowBodyFault.Kind,
        CutOffBodyFault.Kind,
        NotJsonFault.Kind,
        ExpiredTokenFault.Kind,
        RevokedTokenFault.Kind,
        ClaimsChallengeFault.Kind,
        TiesFault.Kind,
        LyingTotalFault.Kind,
        ArrivingRecordsFault.Kind,
    ];

    internal static string Names => string.Join(", ", All.Select(static kind => kind.Name));

    internal static FaultKind? Find(string name) =>
        All.FirstOrDefault(kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
