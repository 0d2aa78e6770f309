using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The review as somebody sees it who works there.</summary>
internal sealed class ReviewPage(IPage page)
{
    public IPage Page => page;

    public IKeyboard Keyboard => page.Keyboard;

    /// <summary>The field of the paragraph that is worked on.</summary>
    public ILocator Field => page.Locator("[data-active-pair] textarea[name=text]");

    /// <summary>The paragraph that is worked on.</summary>
    public ILocator Active => page.Locator("[data-active-pair]");

    /// <summary>Whether what is typed is stored.</summary>
    public ILocator SaveState => page.Locator("[data-save-state]");

    /// <summary>What is said to somebody who does not see the page.</summary>
    public ILocator Said => page.Locator("[data-live]");

    /// <summary>How far the review has come.</summary>
    public ILocator Summary => page.Locator("[data-review-summary]");

    public ILocator Help => page.Locator("[data-help-of]");

    public ILocator Conflict => page.Locator("[data-conflict]");

    /// <summary>A paragraph by its number.</summary>
    public ILocator Row(int number) => page.Locator(string.Create(CultureInfo.InvariantCulture, $"#p{number}"));

    /// <summary>Waits until scripts are at work.</summary>
    public Task ReadyAsync() => page.Locator("[data-review][data-ready=true]").WaitForAsync();

    /// <summary>Waits until everything typed is stored.</summary>
    public Task StoredAsync() => Assertions.Expect(SaveState).ToHaveAttributeAsync("data-state", "saved");

    /// <summary>Puts the cursor behind the text and types.</summary>
    public async Task TypeAsync(string text)
    {
        await Field.FocusAsync();
        await Keyboard.PressAsync("Control+End");
        await Keyboard.TypeAsync(text);
    }

    /// <summary>Holds back what the app answers to requests for a part of the page, until <see cref="HeldAnswers.Release"/>.</summary>
    public async Task<HeldAnswers> HoldAsync(string handler)
    {
        var held = new HeldAnswers(page);
        await page.RouteAsync(new Regex($@"[?&]handler={handler}(&|$)"), held.HoldAsync);
        return held;
    }
}

/// <summary>Answers of the app that a slow connection has not brought yet.</summary>
internal sealed class HeldAnswers(IPage page)
{
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource brought = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when something has been asked for, and answered as things are then.</summary>
    public Task Asked => asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Lets the answers through, and waits until the page has taken the first.</summary>
    public async Task ReleaseAsync()
    {
        released.TrySetResult();
        await brought.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await page.EvaluateAsync("() => new Promise(resolve => setTimeout(() => requestAnimationFrame(resolve), 50))");
    }

    internal async Task HoldAsync(IRoute route)
    {
        var answer = released.Task.IsCompleted ? null : await route.FetchAsync();
        asked.TrySetResult();
        await released.Task;
        if (answer is null) await route.ContinueAsync();
        else await route.FulfillAsync(new() { Response = answer });
        brought.TrySetResult();
    }
}
