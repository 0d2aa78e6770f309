using Microsoft.Playwright;

namespace BilingualReader.Web.Tests.Journeys;

/// <summary>What a copy from the reader takes along.</summary>
[Collection(nameof(PagesCollection))]
public sealed class CopyJourneyTests(ChromiumFixture chromium, SharedApp shared) : Journey(chromium, shared)
{
    // The second question mark has an unbreakable space of the author's own, the last one a narrow one.
    private const string French = "Le maire a dit : « Le port rouvre ! » Vraiment ? La foule demande : quand\u00A0? Et pourquoi\u202F? Il y a 4 200 signatures ; c'est beaucoup.";

    [Fact]
    public async Task A_copy_of_French_text_holds_the_spaces_of_the_author()
    {
        var reader = await ReadAsync();
        var french = ReaderPage.French(reader.Paragraphs.First);
        var shown = await french.TextContentAsync();
        Assert.Contains("«\u202FLe port rouvre\u202F!\u202F»", shown, StringComparison.Ordinal);

        await CopyAsync(reader.Page, "const range = document.createRange(); range.selectNodeContents(element); getSelection().removeAllRanges(); getSelection().addRange(range);", french);

        Assert.Equal(French, (await ClipboardAsync(reader.Page, "text/plain")).Trim());
        Assert.Contains("Vraiment ?", await ClipboardAsync(reader.Page, "text/html"), StringComparison.Ordinal);
        await reader.Page.WaitForFunctionAsync("([element, shown]) => element.textContent === shown", new object[] { await french.ElementHandleAsync(), shown! });
    }

    [Fact]
    public async Task A_selection_stays_as_it_is_and_ends_where_it_ended()
    {
        var reader = await ReadAsync();
        var french = ReaderPage.French(reader.Paragraphs.First);

        // From behind the space before "!" to behind the space before the second "?": both ends stand at spaces that change.
        await CopyAsync(
            reader.Page,
            """
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            const at = offset => { walker.currentNode = element; let start = 0; for (let node = walker.nextNode(); node; node = walker.nextNode()) { if (offset <= start + node.length) return [node, offset - start]; start += node.length; } };
            const text = element.textContent;
            getSelection().setBaseAndExtent(...at(text.indexOf('!')), ...at(text.indexOf('?')));
            """,
            french);

        Assert.Equal("! » Vraiment ", await ClipboardAsync(reader.Page, "text/plain"));
        Assert.Equal("!\u202F» Vraiment\u202F", await reader.Page.EvaluateAsync<string>("getSelection().toString()"));
    }

    [Fact]
    public async Task A_copy_of_both_columns_holds_the_translation_too()
    {
        var reader = await ReadAsync();
        await CopyAsync(reader.Page, "getSelection().selectAllChildren(element)", reader.Paragraphs.First);

        var copied = await ClipboardAsync(reader.Page, "text/plain");
        Assert.Contains(French, copied, StringComparison.Ordinal);
        Assert.Contains(await ReaderPage.English(reader.Paragraphs.First).InnerTextAsync(), copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_leaves_out_the_column_that_is_not_shown()
    {
        var reader = await ReadAsync();
        var english = await ReaderPage.English(reader.Paragraphs.First).InnerTextAsync();
        await reader.View("FR").ClickAsync();
        await CopyAsync(reader.Page, "getSelection().selectAllChildren(element)", reader.Paragraphs.First);

        foreach (var type in new[] { "text/plain", "text/html" })
        {
            var copied = await ClipboardAsync(reader.Page, type);
            Assert.Contains("signatures ; c'est", copied, StringComparison.Ordinal);
            Assert.DoesNotContain(english[..20], copied, StringComparison.Ordinal);
        }
    }

    private async Task<ReaderPage> ReadAsync()
    {
        var app = await AppAsync();
        var article = await app.AddTranslatedAsync($"Le port de Roscoff rouvre lundi matin\n\n{French}");
        var page = await OpenAsync(app, article, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        return new ReaderPage(page);
    }

    private static async Task CopyAsync(IPage page, string select, ILocator element)
    {
        await element.EvaluateAsync($"element => {{ {select} }}");
        await page.Keyboard.PressAsync("Control+c");
    }

    private static Task<string> ClipboardAsync(IPage page, string type) => page.EvaluateAsync<string>(
        "async type => (await (await navigator.clipboard.read())[0].getType(type)).text()", type);
}
