using System.Diagnostics;
using System.Globalization;
using BilingualReader.Web.Tests.Journeys;
using Microsoft.Playwright;

namespace BilingualReader.Benchmarks;

/// <summary>The review of an article of 1,000 paragraphs in a real browser: until one can type, from a key to its paint, from one paragraph to the next.</summary>
internal sealed class ReviewBenchmark : IBenchmark
{
    private const int Paragraphs = 1_000;
    private const int Keys = 300;
    private const int Steps = 40;
    private const string Chromium = "/usr/bin/chromium";

    // From the event to the frame after the one that shows it.
    private const string Listen = """
        () => {
          window.paints = [];
          addEventListener('keydown', () => {
            const at = performance.now();
            requestAnimationFrame(() => setTimeout(() => window.paints.push(performance.now() - at)));
          }, true);
        }
        """;

    public string Name => "review";

    public string Summary => "the review of 1,000 paragraphs in Chromium: until one can type, from a key to its paint, to the next paragraph";

    public async Task<int> RunAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("bilingual-review-").FullName;
        try
        {
            var article = await AppBenchmark.StoreAsync(folder, 0, Paragraphs);
            await using var app = await AppProcess.StartAsync(folder);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"] });
            var page = await browser.NewPageAsync(new() { BaseURL = app.Address.AbsoluteUri });
            await MeasureOpeningAsync(page, $"/articles/{article}/review?pair=500", "cold");
            await MeasureOpeningAsync(page, $"/articles/{article}/review?pair=500", "warm");
            await MeasureKeysAsync(page);
            await MeasureStepsAsync(page);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureOpeningAsync(IPage page, string address, string how)
    {
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("[data-review][data-ready=true]").WaitForAsync();
        Print($"until one can type, {how}: {watch.ElapsedMilliseconds} ms");
    }

    private static async Task MeasureKeysAsync(IPage page)
    {
        await page.EvaluateAsync(Listen);
        await page.Locator("[data-active-pair] textarea").FocusAsync();
        await page.Keyboard.PressAsync("Control+End");
        for (var key = 0; key < Keys; key++) await page.Keyboard.TypeAsync(key % 6 == 5 ? " " : "e", new() { Delay = 30 });
        var paints = (await page.EvaluateAsync<double[]>("() => window.paints")).Order().ToArray();
        Print($"from a key to its paint, {paints.Length} keys: median {paints[paints.Length / 2]:F1} ms, 95th percentile {paints[(int)(0.95 * paints.Length)]:F1} ms, longest {paints[^1]:F1} ms");
    }

    private static async Task MeasureStepsAsync(IPage page)
    {
        var times = new List<double>();
        for (var step = 0; step < Steps; step++)
        {
            var before = await page.Locator("[data-active-pair]").GetAttributeAsync("data-number");
            var watch = Stopwatch.StartNew();
            await page.Keyboard.PressAsync("Alt+ArrowDown");
            await page.WaitForFunctionAsync($"() => document.querySelector('[data-active-pair]')?.dataset.number !== '{before}' && document.activeElement?.matches('textarea')", null, new() { PollingInterval = 1 });
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Print($"to the next paragraph, {times.Count} times: median {times[times.Count / 2]:F0} ms, longest {times[^1]:F0} ms, the driver of the browser included");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
