using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Kiota.Abstractions;

namespace Specwright.Runtime.Telemetry;

/// <summary>An operation from its start to its end.</summary>
internal sealed class OperationScope : IDisposable
{
    private const string ErrorTypeName = "error.type";
    private const string StatusName = "http.response.status_code";

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Activity? _activity;
    private TagList _tags;
    private HttpStatusCode? _status;
    private string? _errorType;

    public OperationScope(ObservedRequest request)
    {
        _tags = Describe(request);
        if (OperationTelemetry.Source.HasListeners())
        {
            // What samplers decide by has to be there from the start.
            List<KeyValuePair<string, object?>> tags = [.. _tags, .. DescribeMore(request)];
            _activity = OperationTelemetry.Source.StartActivity(request.DisplayName, ActivityKind.Internal, parentContext: default, tags);
        }
    }

    /// <summary>Notes the status of the answer.</summary>
    public void Answered(HttpStatusCode status)
    {
        _status = status;
        _errorType = (int)status >= 400 ? ((int)status).ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Notes that the caller gets an exception.</summary>
    public void Failed(Exception exception)
    {
        if (exception is ApiException { ResponseStatusCode: > 0 } answer)
        {
            Answered((HttpStatusCode)answer.ResponseStatusCode);
        }

        _errorType ??= ErrorType.Of(exception);
    }

    public void Dispose()
    {
        if (_status is { } status)
        {
            _tags.Add(StatusName, (int)status);
            _activity?.SetTag(StatusName, (int)status);
        }

        if (_errorType is not null)
        {
            _tags.Add(ErrorTypeName, _errorType);
            _activity?.SetTag(ErrorTypeName, _errorType);
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        OperationTelemetry.Duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, _tags);
        _activity?.Dispose();
    }

    private static TagList Describe(ObservedRequest request)
    {
        TagList tags = new() { { "http.request.method", request.MethodName } };
        if (request.Template is not null)
        {
            tags.Add("url.template", request.Template);
        }

        if (request.Uri is { } uri)
        {
            tags.Add("server.address", uri.IdnHost);
            tags.Add("server.port", uri.Port);
        }

        return tags;
    }

    private static IEnumerable<KeyValuePair<string, object?>> DescribeMore(ObservedRequest request)
    {
        if (request.OriginalMethod is not null)
        {
            yield return new("http.request.method_original", request.OriginalMethod);
        }

        if (request.Uri is not null)
        {
            yield return new("url.full", RedactedUrl.Of(request.Uri));
        }
    }
}
