using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Cli.Options;
using Microsoft.Kiota.Abstractions;

namespace DefenderForCloudApps.Cli.Closing;

/// <summary>One call that closes alerts.</summary>
/// <param name="Ids">The alerts, at most <see cref="LargestBatch"/>.</param>
/// <param name="Verdict">What they turned out to be.</param>
/// <param name="Reason">The reason's name on the command line; null for none.</param>
/// <param name="Comment">What the alerts keep as a comment.</param>
internal sealed record CloseRequest(IReadOnlyList<string> Ids, Verdict Verdict, string? Reason, string? Comment)
{
    /// <summary>The service takes at most this many ids in one call.</summary>
    public const int LargestBatch = 100;

    private AlertFilters Filters => new() { Id = new() { Eq = Ids } };

    private CloseBenignRequest Benign =>
        new() { Filters = Filters, Comment = Comment, ReasonId = Verdicts.FindBenignReason(Reason) };

    private CloseFalsePositiveRequest FalsePositive =>
        new() { Filters = Filters, Comment = Comment, ReasonId = Verdicts.FindFalsePositiveReason(Reason) };

    private CloseTruePositiveRequest TruePositive => new() { Filters = Filters, Comment = Comment };

    /// <summary>What would be sent, without sending it.</summary>
    public RequestInformation Describe(AlertsClient alerts) => Verdict switch
    {
        Verdict.Benign => alerts.CreateCloseBenignRequest(Benign).ToRequestInformation(),
        Verdict.FalsePositive => alerts.CreateCloseFalsePositiveRequest(FalsePositive).ToRequestInformation(),
        Verdict.TruePositive => alerts.CreateCloseTruePositiveRequest(TruePositive).ToRequestInformation(),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Closes the alerts.</summary>
    public async Task<CloseResult> SendAsync(AlertsClient alerts, CancellationToken cancellationToken)
    {
        switch (Verdict)
        {
            case Verdict.Benign:
                var benign = await alerts.CloseBenignAsync(Benign, cancellationToken);
                return new CloseResult(benign.ClosedBenign, benign.AlertsNotFound ?? []);
            case Verdict.FalsePositive:
                var falsePositive = await alerts.CloseFalsePositiveAsync(FalsePositive, cancellationToken);
                return new CloseResult(falsePositive.ClosedFalsePositive, falsePositive.AlertsNotFound ?? []);
            case Verdict.TruePositive:
                var truePositive = await alerts.CloseTruePositiveAsync(TruePositive, cancellationToken);
                return new CloseResult(truePositive.ClosedTruePositive, truePositive.AlertsNotFound ?? []);
            default:
                throw new InvalidOperationException();
        }
    }
}
