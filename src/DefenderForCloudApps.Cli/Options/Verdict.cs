using System;
using System.Linq;

namespace DefenderForCloudApps.Cli.Options;

/// <summary>What alerts turned out to be, and so how they are closed.</summary>
internal enum Verdict
{
    Benign,
    FalsePositive,
    TruePositive,
}

/// <summary>The words of the command line for verdicts and their reasons.</summary>
internal static class Verdicts
{
    public const string Names = "benign, false-positive or true-positive";

    private static readonly (string Name, BenignReason Reason)[] s_benign =
    [
        ("lower-severity", BenignReason.ActualSeverityIsLower),
        ("confirmed-with-user", BenignReason.ConfirmedWithEndUser),
        ("test", BenignReason.TriggeredByTest),
        ("other", BenignReason.Other),
    ];

    private static readonly (string Name, FalsePositiveReason Reason)[] s_falsePositive =
    [
        ("not-interesting", FalsePositiveReason.NotOfInterest),
        ("too-many-similar", FalsePositiveReason.TooManySimilarAlerts),
        ("not-accurate", FalsePositiveReason.AlertIsNotAccurate),
        ("other", FalsePositiveReason.Other),
    ];

    /// <summary>The reasons of a verdict, for help and errors; empty where there are none.</summary>
    public static string ReasonsOf(Verdict verdict) => verdict switch
    {
        Verdict.Benign => string.Join(", ", s_benign.Select(reason => reason.Name)),
        Verdict.FalsePositive => string.Join(", ", s_falsePositive.Select(reason => reason.Name)),
        _ => "",
    };

    public static bool TryParse(string text, out Verdict verdict)
    {
        (var known, verdict) = text switch
        {
            "benign" => (true, Verdict.Benign),
            "false-positive" => (true, Verdict.FalsePositive),
            "true-positive" => (true, Verdict.TruePositive),
            _ => (false, default),
        };
        return known;
    }

    public static string Text(Verdict verdict) => verdict switch
    {
        Verdict.Benign => "benign",
        Verdict.FalsePositive => "false positive",
        Verdict.TruePositive => "true positive",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>The reason for closing as benign; null for a name that is none.</summary>
    public static BenignReason? FindBenignReason(string? name) =>
        s_benign.Where(reason => reason.Name == name).Select(reason => (BenignReason?)reason.Reason).FirstOrDefault();

    /// <summary>The reason for closing as false positive; null for a name that is none.</summary>
    public static FalsePositiveReason? FindFalsePositiveReason(string? name) =>
        s_falsePositive.Where(reason => reason.Name == name).Select(reason => (FalsePositiveReason?)reason.Reason).FirstOrDefault();

    /// <summary>Whether a verdict has a reason of this name.</summary>
    public static bool HasReason(Verdict verdict, string name) => verdict switch
    {
        Verdict.Benign => FindBenignReason(name) is not null,
        Verdict.FalsePositive => FindFalsePositiveReason(name) is not null,
        _ => false,
    };
}
