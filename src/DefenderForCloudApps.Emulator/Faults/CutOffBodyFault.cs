using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>The connection breaks in the middle of a body.</summary>
public sealed record CutOffBodyFault : Fault
{
    internal static readonly FaultKind Kind = new(
        "cut-off",
        "The connection breaks in the middle of the body",
        "after=512 (bytes; half of the body) · length=false (no Content-Length: chunks)",
        FaultPath.Api,
        static parameters => new CutOffBodyFault
        {
            After = parameters.Number("after", 0),
            WithContentLength = parameters.Flag("length", true),
        });

    /// <summary>How many bytes arrive, but never the last one of the body; null for half of them.</summary>
    public int? After { get; init; }

    /// <summary>Whether the answer says how long it would have been; it comes in chunks otherwise (RFC 9112, section 7.1).</summary>
    public bool WithContentLength { get; init; } = true;

    /// <inheritdoc/>
    public override string Name => Kind.Name;

    internal override IEnumerable<(string Name, string Value)> Parameters
    {
        get
        {
            if (After is { } bytes)
            {
                yield return ("after", bytes.ToString(CultureInfo.InvariantCulture));
            }

            if (!WithContentLength)
            {
                yield return ("length", "false");
            }
        }
    }

    internal override async Task ApplyAsync(HttpContext context, RequestDelegate next)
    {
        var body = await CapturedBody.OfAsync(context, next);
        context.Response.ContentLength = WithContentLength ? body.Length : null;
        await context.Response.StartAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(body[..Math.Min(After ?? (body.Length / 2), Math.Max(body.Length - 1, 0))], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        // A server whose handler fails once it has begun to answer closes the connection: what was written arrives, the
        // end does not. To abort the connection could take back what is still on its way.
        throw new IOException("Cut off on demand.");
    }
}
