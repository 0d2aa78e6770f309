using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>What axe says of the page that is open.</summary>
internal static class AxeSteps
{
    // In the page itself: the library's own way opens a window with a process of its own for every answer.
    private const string Check = """
        async () => {
            const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const result = await axe.run({ runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
            if (result.passes.length === 0) throw new Error('No rule was looked at.');
            const messages = node => node.any.map(check => check.message).join('; ');
            return result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} (${messages(node)})`));
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

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
    public static async Task<string[]> BreachesAsync(this IPage page)
    {
        // axe would have to be in every frame.
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Check);
    }
}
