using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using Microsoft.AspNetCore.Http;

namespace DefenderForCloudApps.Emulator.Controllers;

/// <summary>Reads a list request that came by GET: a JSON body, query values, or both, where the query wins.</summary>
internal static class ListRequestReader
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    internal static async Task<ListRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var list = await BodyAsync(request, cancellationToken);
        var query = request.Query;
        return list with
        {
            Filters = query["filters"] is [{ Length: > 0 } filters] ? Filters(filters) : list.Filters,
            SortDirection = query["sortDirection"] is [{ } direction] ? direction : list.SortDirection,
            SortField = query["sortField"] is [{ } field] ? field : list.SortField,
            Skip = query["skip"] is [{ } skip] ? Number("skip", skip) : list.Skip,
            Limit = query["limit"] is [{ } limit] ? Number("limit", limit) : list.Limit,
            IsScan = query["isScan"] is [{ } scan] ? scan.Equals("true", StringComparison.OrdinalIgnoreCase) : list.IsScan,
        };
    }

    private static async Task<ListRequest> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or 0 || !request.HasJsonContentType())
        {
            return new ListRequest();
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<ListRequest>(request.Body, s_web, cancellationToken) ?? new ListRequest();
        }
        catch (JsonException error)
        {
            throw new ApiException($"The request body is not valid: {error.Message}", error);
        }
    }

    private static JsonObject Filters(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject ?? throw ApiException.BadRequest("filters must be a JSON object");
        }
        catch (JsonException error)
        {
            throw new ApiException("filters must be a JSON object", error);
        }
    }

    private static long Number(string name, string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ApiException.BadRequest($"{name} must be a number");
}
