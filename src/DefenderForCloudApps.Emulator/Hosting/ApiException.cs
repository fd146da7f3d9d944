using System;

namespace DefenderForCloudApps.Emulator.Hosting;

/// <summary>Ends a request with a status; what the caller reads is a JSON <c>detail</c>, or the page of a 404.</summary>
internal sealed class ApiException : Exception
{
    public ApiException()
        : this(500, "Internal error")
    {
    }

    public ApiException(string message)
        : this(400, message)
    {
    }

    public ApiException(string message, Exception innerException)
        : base(message, innerException) => Status = 400;

    private ApiException(int status, string message)
        : base(message) => Status = status;

    internal int Status { get; }

    internal static ApiException BadRequest(string detail) => new(400, detail);

    internal static ApiException Unauthorized() => new(401, "Invalid token");

    internal static ApiException Forbidden() => new(403, "Insufficient role based permissions");

    internal static ApiException NotFound() => new(404, "Not found");
}
