using BilingualReader.Core.Annotation;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>Judging by keyboard, and time as a browser measures it.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class AnnotationJourneyTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private readonly AppFixture app = new();
    private readonly List<string> complaints = [];
    private IBrowserContext context = null!;
    private IPage page = null!;
    private ArticleId id;
    private string address = "";

    public async ValueTask InitializeAsync()
    {
        Requirements.Chromium();
        app.UseKestrel(0);
        app.StartServer();
        address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "La mer est grise, et la mer est froide."), Blocks.Paragraph(3, "Le vent se lève."));
        await app.AppendAsync(id, new MachineTranslated(2, Blocks.Machine("The sea is grey, and the sea is cold.")), new MachineTranslated(3, Blocks.Machine("The wind rises.")));
        context = await chromium.NewContextAsync(new() { BaseURL = address, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1280, Height = 800 } });
        page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    public async ValueTask DisposeAsync()
    {
        if (context is not null) await context.DisposeAsync();
        await app.DisposeAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Words_selected_are_marked_by_three_keys_and_a_note()
    {
        await page.GotoAsync($"/articles/{id}/errors");
        await SelectAsync("#p2 .target", "sea", occurrence: 2);
        await page.Keyboard.PressAsync("e");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Error in paragraph 2" });
        await Expect(dialog.GetByLabel("Words", new() { Exact = true })).ToHaveValueAsync("sea");
        await page.Keyboard.PressAsync("a");
        await Expect(dialog.GetByRole(AriaRole.Radio, new() { Name = "Accuracy" })).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("2");
        await Expect(dialog.GetByRole(AriaRole.Radio, new() { Name = "Major" })).ToBeCheckedAsync();
        await Expect(dialog.GetByLabel("Note")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("a lake, 2 of them");
        await page.Keyboard.PressAsync("Enter");
        await Expect(dialog).ToBeHiddenAsync();
        await Expect(page.Locator("#p2 .error-mark")).ToContainTextAsync("a lake, 2 of them");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Error marked in paragraph 2");

        var mark = Assert.Single((await app.StateAsync(id)).Blocks[1].Work.Marks);
        Assert.Equal((ErrorCategory.Accuracy, ErrorSeverity.Major, "sea", 25), (mark.Category, mark.Severity, mark.Words, mark.Span.Start));
    }

    [Fact]
    public async Task A_paragraph_is_judged_by_keyboard_alone_without_selecting()
    {
        await page.GotoAsync($"/articles/{id}/errors");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator("#p3")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.TypeAsync("nowhere");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("These words do not stand in the English of paragraph 3.");
        complaints.RemoveAll(complaint => complaint.Contains("422", StringComparison.Ordinal));
        await page.GetByLabel("Words", new() { Exact = true }).Last.FillAsync("rises");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#p3 .error-mark")).ToContainTextAsync("rises");

        await page.Locator("#p3").GetByRole(AriaRole.Button, new() { Name = "Take back" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#p3 .error-mark")).ToHaveCountAsync(0);
        await Expect(page.Locator("#p3 .error-marks")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#p3 .error-marks")).ToContainTextAsync("Judged, no errors");
        await page.Locator("#p3 .source").ScrollIntoViewIfNeededAsync();
        await page.Keyboard.PressAsync("Escape");
    }

    [Fact]
    public async Task Somebody_with_a_pointer_has_a_button_and_the_pages_break_no_rule()
    {
        await page.GotoAsync($"/articles/{id}/errors");
        await SelectAsync("#p3 .source", "vent");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark an error" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "the French: something was left out" }).Last).ToBeCheckedAsync();
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator(".mark-form summary").ClickAsync();
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
        await page.GotoAsync("/work");
        await page.BreaksNoRuleAsync("light", "sepia", "dark");
    }

    [Fact]
    public async Task In_the_review_words_of_the_editor_are_marked_and_time_counts()
    {
        await page.Clock.InstallAsync();
        await page.GotoAsync($"/articles/{id}/review?pair=2");
        var editor = page.Locator("#p2 textarea[name=text]");
        await editor.EvaluateAsync("field => { field.focus(); field.setSelectionRange(25, 28); }");
        await page.Keyboard.PressAsync("Alt+Shift+E");
        await page.Keyboard.PressAsync("t");
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Expect(editor).ToBeFocusedAsync();
        await Expect(page.Locator("#review-help .error-mark")).ToContainTextAsync("Terminology");
        await Expect(editor).ToHaveValueAsync("The sea is grey, and the sea is cold.");
        await LiveAsync(20);
        await SentAsync(20, 0);
        Assert.Equal(("sea", 25), Assert.Single((await app.StateAsync(id)).Blocks[1].Work.Marks) is var mark ? (mark.Words, mark.Span.Start) : default);
    }

    [Fact]
    public async Task Time_counts_while_there_are_signs_of_life_and_a_minute_beyond_at_most()
    {
        await MeasureAsync();
        await LiveAsync(20);
        await page.EvaluateAsync("() => document.querySelector('[data-errors]').dispatchEvent(new CustomEvent('pairchange', { detail: { number: 3 } }))");

        // A long lunch counts for a minute.
        await LiveAsync(3000);
        await SentAsync(20, 60);
    }

    [Fact]
    public async Task Who_switches_it_off_sends_nothing()
    {
        await page.GotoAsync("/work");
        await page.GetByLabel("Measure my time, in this browser").UncheckAsync();
        var sent = 0;
        page.Request += (_, request) => sent += request.Url.EndsWith("/effort", StringComparison.Ordinal) ? 1 : 0;
        await MeasureAsync();
        await LiveAsync(20);
        await page.Clock.FastForwardAsync(60_000);
        await page.GotoAsync("/work");
        await Expect(page.GetByLabel("Measure my time, in this browser")).Not.ToBeCheckedAsync();
        Assert.Equal(0, sent);
        Assert.All((await app.StateAsync(id)).Blocks, block => Assert.Equal(0, block.Work.Seconds));
    }

    // Any page with pairs will do; the clock is the test's.
    private async Task MeasureAsync()
    {
        await page.Clock.InstallAsync();
        await page.GotoAsync($"/articles/{id}/errors");
        await page.EvaluateAsync(
            """
            async () => {
              document.querySelector('#p2').dataset.activePair = '';
              (await import('/js/effort.js')).startEffort(document.querySelector('[data-errors]'));
            }
            """);
    }

    private async Task LiveAsync(int seconds)
    {
        await page.EvaluateAsync("() => document.dispatchEvent(new Event('pointermove'))");
        await page.Clock.FastForwardAsync(seconds * 1000L);
        await page.EvaluateAsync("() => document.dispatchEvent(new Event('pointermove'))");
    }

    private async Task SentAsync(params long[] seconds)
    {
        await page.Clock.FastForwardAsync(30_000);
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var spent = (await app.StateAsync(id)).Blocks.Skip(1).Select(block => block.Work.Seconds).ToArray();
            if (spent.Zip(seconds).All(pair => Math.Abs(pair.First - pair.Second) <= 2)) return;
            await Task.Delay(50, AppFixture.Token);
        }

        Assert.Equal(seconds, (await app.StateAsync(id)).Blocks.Skip(1).Select(block => block.Work.Seconds));
    }

    private Task SelectAsync(string selector, string words, int occurrence = 1) => page.EvaluateAsync(
        """
        ([selector, words, occurrence]) => {
          const text = document.querySelector(selector).firstChild;
          let start = -1;
          for (let i = 0; i < occurrence; i++) start = text.data.indexOf(words, start + 1);
          getSelection().setBaseAndExtent(text, start, text, start + words.length);
        }
        """,
        new object[] { selector, words, occurrence });
}
