using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>What axe says of the page that is open.</summary>
internal static class AxeSteps
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private static readonly int[] Widths = [1280, 390];

    /// <summary>Asserts that the page breaks no rule in any of the themes, at the width of a desk and of a phone; leaves it at the first of these.</summary>
    public static async Task BreaksNoRuleAsync(this IPage page, params string[] themes)
    {
        foreach (var theme in themes)
        {
            await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                Assert.Empty((await page.BreachesAsync()).Select(breach => $"{theme}, {width} px: {breach}"));
            }
        }

        await page.SetViewportSizeAsync(Widths[0], 800);
    }

    /// <summary>Every element that breaks a rule, as the page stands.</summary>
    public static async Task<List<string>> BreachesAsync(this IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.NotEmpty(result.Passes);
        return [.. result.Violations.SelectMany(rule => rule.Nodes, (rule, node) => $"{rule.Id}: {node.Html} ({string.Join("; ", node.Any.Select(check => check.Message))})")];
    }
}
