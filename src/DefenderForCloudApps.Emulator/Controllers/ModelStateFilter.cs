using System.Linq;
using DefenderForCloudApps.Emulator.Hosting;
using Microsoft.AspNetCore.Mvc.Filters;

namespace DefenderForCloudApps.Emulator.Controllers;

/// <summary>Refuses a request whose parameters or body could not be read, saying which and why.</summary>
internal sealed class ModelStateFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ModelState.IsValid)
        {
            return;
        }

        var (name, entry) = context.ModelState.First(static pair => pair.Value is { Errors.Count: > 0 });
        var error = entry!.Errors[0];
        var message = error.ErrorMessage.Length > 0 ? error.ErrorMessage : error.Exception?.Message;
        throw ApiException.BadRequest(name.Length > 0 ? $"{name}: {message}" : message ?? "The request is not valid");
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
