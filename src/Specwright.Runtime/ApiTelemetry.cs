namespace Specwright.Runtime;

/// <summary>
/// What clients tell OpenTelemetry and others that listen: an activity and a duration for each operation, by the semantic
/// conventions for HTTP (<see href="https://opentelemetry.io/docs/specs/semconv/http/">OpenTelemetry</see>).
/// </summary>
/// <remarks>
/// An operation is what a method of a client does: sign-in, each sending with its wait, and the reading of the answer. The
/// sendings by themselves are told by <see cref="System.Net.Http.HttpClient"/>, under <c>System.Net.Http</c>: their
/// activities are children of an operation's, and their durations have a name of their own, so that nothing counts twice.
/// Values of the query and user information are never told.
/// </remarks>
public static class ApiTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "Specwright.Runtime";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "Specwright.Runtime";

    /// <summary>The histogram of how long operations take, in seconds.</summary>
    public const string DurationName = "specwright.client.operation.duration";
}
