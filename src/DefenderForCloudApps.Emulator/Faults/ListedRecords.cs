using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Controllers;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Faults;

/// <summary>A list that faults can spoil, and where its records hold their time.</summary>
internal sealed record ListedRecords(RecordList List, string TimeMember)
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    /// <summary>The list that a request is for; null when it is for something else.</summary>
    internal static ListedRecords? Of(HttpRequest request) => request.Path.Value?.TrimEnd('/') switch
    {
        "/api/v1/activities" => new ListedRecords(RecordLists.Activities, "timestamp"),
        "/api/v1/alerts" => new ListedRecords(RecordLists.Alerts, "timestamp"),
        "/api/v1/files" => new ListedRecords(RecordLists.Files, "modifiedDate"),
        _ => null,
    };

    /// <summary>Reads what is asked for, and leaves the body to be read again; null when it cannot be read.</summary>
    internal static async Task<ListRequest?> RequestOfAsync(HttpContext context)
    {
        var request = context.Request;
        request.EnableBuffering();
        try
        {
            return request.ContentLength is null or 0
                ? await ListRequestReader.ReadAsync(request, context.RequestAborted)
                : await JsonSerializer.DeserializeAsync<ListRequest>(request.Body, s_web, context.RequestAborted);
        }
        catch (Exception wrong) when (wrong is JsonException or Hosting.ApiException)
        {
            // Whoever answers the request says what is wrong with it.
            return null;
        }
        finally
        {
            request.Body.Position = 0;
        }
    }
}
