using System;

namespace DefenderForCloudApps.Emulator.Filters;

/// <summary>A filter that the service refuses. The message is what the caller reads as <c>detail</c>.</summary>
internal sealed class FilterValidationException : Exception
{
    public FilterValidationException()
    {
    }

    public FilterValidationException(string message)
        : base($"filter validation error: {message}")
    {
    }

    public FilterValidationException(string message, Exception innerException)
        : base($"filter validation error: {message}", innerException)
    {
    }
}
