using System.Threading.Tasks;
using PuppeteerSharp;

namespace DefenderForCloudApps.Browser.Tests.Support;

/// <summary>What a person does on a page.</summary>
internal static class PageExtensions
{
    /// <summary>Types into an empty field.</summary>
    internal static Task FillAsync(this IPage page, string field, string text) => page.TypeAsync($"input[name={field}]", text);

    /// <summary>Presses a button that leads to another page, and waits for that.</summary>
    internal static async Task PressAsync(this IPage page, string button)
    {
        var next = page.WaitForNavigationAsync();
        await page.ClickAsync(button);
        await next;
    }

    /// <summary>The text of the first element that the selector finds.</summary>
    internal static async Task<string> TextAsync(this IPage page, string selector)
    {
        await using var element = await page.WaitForSelectorAsync(selector);
        return await element.EvaluateFunctionAsync<string>("element => element.innerText");
    }
}
