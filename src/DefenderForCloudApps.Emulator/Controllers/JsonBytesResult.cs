using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace DefenderForCloudApps.Emulator.Controllers;

/// <summary>JSON as the store holds it: unions, tuples and unknown fields reach the caller as they are.</summary>
internal sealed class JsonBytesResult(ReadOnlyMemory<byte> json) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.HttpContext.RequestAborted);
    }
}
