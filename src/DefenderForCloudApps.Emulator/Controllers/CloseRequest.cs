using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Controllers;

/// <summary>Which alerts to close, and how.</summary>
public sealed record CloseRequest
{
    /// <summary>The alerts: as a rule <c>{"id": {"eq": [ids]}}</c>, at most 100 of them.</summary>
    public JsonObject? Filters { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Comment { get; init; }

    /// <summary>Why, as a number that the way of closing allows.</summary>
    public int? ReasonId { get; init; }

    /// <summary>Whether feedback goes to the vendor.</summary>
    public bool? SendFeedback { get; init; }

    /// <summary>The feedback.</summary>
    public string? FeedbackText { get; init; }

    /// <summary>Whether the vendor may answer it.</summary>
    public bool? AllowContact { get; init; }

    /// <summary>Where the answer goes.</summary>
    public string? ContactEmail { get; init; }
}
