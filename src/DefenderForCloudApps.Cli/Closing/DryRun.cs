using System;
using System.IO;
using System.Text;
using System.Text.Json;
using DefenderForCloudApps.Cli.Display;
using DefenderForCloudApps.Cli.Output;
using Microsoft.Kiota.Abstractions;

namespace DefenderForCloudApps.Cli.Closing;

/// <summary>Prints a request in place of sending it.</summary>
internal static class DryRun
{
    /// <summary>Prints the request as it would go to the API.</summary>
    public static void Write(RequestInformation request, Uri apiUrl, Stream output)
    {
        // The adapter fills this in when it sends.
        request.PathParameters["baseurl"] = apiUrl.AbsoluteUri;
        output.Write(Encoding.UTF8.GetBytes($"{request.HttpMethod} {TerminalText.Line(request.URI.AbsoluteUri)}\n"));
        using var body = new MemoryStream();
        request.Content.CopyTo(body);
        using (var writer = new Utf8JsonWriter(output, JsonRecords.Indented))
        {
            JsonRecords.WriteTo(writer, body.ToArray());
        }

        output.WriteByte((byte)'\n');
    }
}
