using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Deque.AxeCore.Commons;
using PuppeteerSharp;

namespace DefenderForCloudApps.Browser.Tests.Support;

/// <summary>Looks a page over for what keeps people from using it, by the rules of WCAG 2.2 that a program can check.</summary>
internal static class Accessibility
{
    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong, a line each; empty when nothing is.</summary>
    internal static async Task<string> ProblemsAsync(IPage page)
    {
        await page.EvaluateExpressionAsync(s_axe + "; 0");
        var result = await page.EvaluateExpressionAsync<JsonElement>(
            "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
            + ".then(run => run.violations.map(v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', ')))");
        return string.Join('\n', result.EnumerateArray().Select(problem => problem.GetString()));
    }
}
