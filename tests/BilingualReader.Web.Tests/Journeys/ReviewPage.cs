using System.Globalization;
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
}
