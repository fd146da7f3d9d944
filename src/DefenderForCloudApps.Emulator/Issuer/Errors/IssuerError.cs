using System;
using System.Globalization;
using System.Text.Json.Nodes;

namespace DefenderForCloudApps.Emulator.Issuer.Errors;

/// <summary>
/// An error of the sign-in endpoints (RFC 6749, section 5.2), with the number that sign-in libraries and people know it
/// by (Entra, "Authentication and authorization error codes").
/// </summary>
/// <param name="Status">The HTTP status where it is the answer of an endpoint for programs.</param>
/// <param name="Error">The OAuth error code.</param>
/// <param name="Code">The number behind <c>AADSTS</c>.</param>
/// <param name="Description">What is wrong, in Entra's words. Holds no secret.</param>
internal sealed record IssuerError(int Status, string Error, int Code, string Description)
{
    /// <summary>What kind of interaction would help, as libraries read it (<c>consent_required</c>, <c>basic_action</c> …).</summary>
    internal string? SubError { get; init; }

    /// <summary>What the next request must ask for in <c>claims</c>, to be passed on as it is.</summary>
    internal string? Claims { get; init; }

    /// <summary>Number and description, as they begin an answer's <c>error_description</c>.</summary>
    internal string Sentence => $"AADSTS{Code}: {Description}";

    internal JsonObject Body(DateTimeOffset now)
    {
        var (trace, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var timestamp = now.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
        var body = new JsonObject
        {
            ["error"] = Error,
            ["error_description"] = $"{Sentence} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {timestamp}",
            ["error_codes"] = new JsonArray(Code),
            ["timestamp"] = timestamp,
            ["trace_id"] = trace,
            ["correlation_id"] = correlation,
            ["error_uri"] = $"https://login.microsoftonline.com/error?code={Code}",
        };
        if (SubError is not null)
        {
            body["suberror"] = SubError;
        }

        if (Claims is not null)
        {
            body["claims"] = Claims;
        }

        return body;
    }
}
