using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>The two steps of adding an article.</summary>
internal sealed class AddPage(IPage page)
{
    public ILocator Text => page.GetByLabel("French text, plain or Markdown");

    public ILocator File => page.GetByLabel("Or a file");

    public ILocator LookItOver => page.GetByRole(AriaRole.Button, new() { Name = "Look it over" });

    public ILocator Title => page.GetByLabel("Title", new() { Exact = true });

    public ILocator Outlet => page.GetByLabel("Newspaper, agency or site");

    public ILocator Author => page.GetByLabel("Author");

    public ILocator Published => page.GetByLabel("Published on");

    public ILocator Address => page.GetByLabel("Address of the page");

    public ILocator Translate => page.GetByRole(AriaRole.Button, new() { Name = "Translate", Exact = true });

    public ILocator SaveOnly => page.GetByRole(AriaRole.Button, new() { Name = "Save without translating" });

    /// <summary>How many paragraphs are kept and how many lines hidden, in words.</summary>
    public ILocator Counts => page.Locator("[aria-live=polite]", new() { HasText = "kept" });

    /// <summary>The lines of the text, each with a box that keeps it.</summary>
    public ILocator Lines => page.GetByRole(AriaRole.Region, new() { Name = "What is kept" }).GetByRole(AriaRole.Listitem);

    public ILocator Hidden => Lines.Filter(new() { Has = page.GetByRole(AriaRole.Checkbox, new() { Checked = false }) });

    public ILocator Kept => Lines.Filter(new() { Has = page.GetByRole(AriaRole.Checkbox, new() { Checked = true }) });

    public ILocator Line(string text) => Lines.Filter(new() { HasText = text });

    public async Task PreviewAsync(string text)
    {
        await Text.FillAsync(text);
        await LookItOver.FollowAsync();
        await Assertions.Expect(Title).ToBeVisibleAsync();
    }
}
