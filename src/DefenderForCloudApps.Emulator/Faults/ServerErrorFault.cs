using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>A status from 500 to 599 with a page in HTML, as the service and what stands before it send.</summary>
public sealed record ServerErrorFault : Fault
{
    internal static readonly FaultKind Kind = new(
        "error",
        "500, 502, 503 or 504 with a page in HTML",
        "status=503",
        FaultPath.Api,
        static parameters => new ServerErrorFault { Status = Checked(parameters.Number("status", 500) ?? 500) });

    /// <summary>The status: 500 to 599.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Another one.</exception>
    public int Status
    {
        get;
        init => field = value is >= 500 and <= 599 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A server's error is from 500 to 599.");
    } = 500;

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters =>
        [("status", Status.ToString(CultureInfo.InvariantCulture))];

    internal override Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        context.Features.Set(new Refusal($"{Status} on demand"));
        return context.Response.WritePageAsync(Status);
    }

    private static int Checked(int status) =>
        status <= 599 ? status : throw new FormatException("'status' of error is from 500 to 599.");
}
