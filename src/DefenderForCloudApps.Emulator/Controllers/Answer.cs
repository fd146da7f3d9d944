using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DefenderForCloudApps.Emulator.Hosting;
using DefenderForCloudApps.Emulator.Store;
using Microsoft.AspNetCore.Mvc;

namespace DefenderForCloudApps.Emulator.Controllers;

/// <summary>The answers of the generated signatures, made from JSON.</summary>
internal static class Answer
{
    internal static Task<ActionResult<T>> Json<T>(ReadOnlyMemory<byte> json) =>
        Task.FromResult(new ActionResult<T>(new JsonBytesResult(json)));

    internal static Task<ActionResult<T>> Json<T>(JsonNode json) =>
        Json<T>(JsonSerializer.SerializeToUtf8Bytes(json, StoredRecord.Json));

    /// <summary>One record; the page of a 404 when there is none.</summary>
    internal static Task<ActionResult<T>> Record<T>(JsonObject? record) => Json<T>(record ?? throw ApiException.NotFound());

    internal static Task<IActionResult> Done() => Task.FromResult<IActionResult>(new OkResult());
}
