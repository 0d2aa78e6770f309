using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using BilingualReader.Web.Pages.Annotation;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Annotation;

/// <summary>Marking errors without script, and what a script is told.</summary>
public sealed class ErrorsTests : IDisposable
{
    private readonly AppFixture app = new() { Settings = { ["Annotation:SmallestSample"] = "5", ["Annotation:PassLine"] = "20" } };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task An_error_is_marked_by_its_words_and_taken_back()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", $"{BilingualReader.Web.Pages.PersonName.Cookie}=Ada%20B.");
        var page = await visitor.GetAsync($"/articles/{id}/errors");
        Assert.Contains("No errors are marked", page.Text, StringComparison.Ordinal);
        page = await visitor.FollowAsync(await MarkAsync(visitor, page, ("Number", "3"), ("Words", "joint  authority"), ("Category", "Terminology"), ("Kind", "wrong-term"), ("Severity", "Major"), ("Note", " not the glossary’s ")));

        var mark = Assert.Single((await app.StateAsync(id)).Blocks[2].Work.Marks);
        Assert.Equal(("joint authority", ErrorCategory.Terminology, "wrong-term", ErrorSeverity.Major, "not the glossary’s", false), (mark.Words, mark.Category, mark.Kind, mark.Severity, mark.Note, mark.InSource));
        Assert.Equal("Ada B.", mark.By.Name);
        Assert.Equal(new TextSpan(4, 15), mark.Span);
        Assert.Equal("Major Terminology: wrong term joint authority not the glossary’s by Ada B.", Words(page.One("#p3 .error-mark")).Replace(" Take back: Terminology: wrong term, joint authority, paragraph 3", "", StringComparison.Ordinal));
        Assert.Equal("Word engine 9 1 major 555.56 fails: more than 20", Words(page.One(".scores tbody tr")));

        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Take back")));
        Assert.Empty(page.All(".error-mark"));
        Assert.Empty((await app.StateAsync(id)).Blocks[2].Work.Marks);
    }

    [Fact]
    public async Task The_second_of_two_places_and_the_French_side_can_be_meant()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/errors");
        await MarkAsync(visitor, page, ("Number", "3"), ("Words", "the"), ("Occurrence", "2"), ("Category", "Style"), ("Severity", "Minor"));
        await MarkAsync(visitor, page, ("Number", "3"), ("Words", "l'eau :"), ("Side", "source"), ("Category", "Accuracy"), ("Severity", "Critical"));
        var marks = (await app.StateAsync(id)).Blocks[2].Work.Marks;
        Assert.Equal([("the", false), ("l’eau\u202F:", true)], marks.Select(mark => (mark.Words, mark.InSource)));
        Assert.Equal(38, marks[0].Span.Start);
    }

    [Theory]
    [InlineData("Words", "not there", "do not stand in the English of paragraph 3")]
    [InlineData("Words", " ", "Select or write the words")]
    [InlineData("Category", "", "Choose a category and a severity")]
    [InlineData("Severity", "99", "Choose a category and a severity")]
    [InlineData("Number", "77", "Choose a paragraph that has a translation")]
    [InlineData("Number", "4", "Choose a paragraph that has a translation")]
    [InlineData("Version", "1", "has changed meanwhile")]
    [InlineData("Occurrence", "9", "do not stand in the English")]
    [InlineData("Occurrence", "-1", "do not stand in the English")]
    public async Task What_cannot_be_marked_is_refused_in_one_sentence_and_the_form_is_kept(string field, string value, string reason)
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        var page = await MarkAsync(visitor, await visitor.GetAsync($"/articles/{id}/errors"), ("Number", "3"), ("Words", "joint"), ("Category", "Style"), ("Severity", "Minor"), ("Note", "kept"), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(reason, page.One("[role=alert].notice").TextContent, StringComparison.Ordinal);
        Assert.Equal("kept", page.One("#form-note").GetAttribute("value"));
        Assert.Equal(3, (await app.StateAsync(id)).Sequence);
    }

    [Fact]
    public async Task The_same_words_carry_one_mark()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/errors");
        await MarkAsync(visitor, page, ("Number", "3"), ("Words", "joint"), ("Category", "Style"), ("Severity", "Minor"));
        var again = await MarkAsync(visitor, page, ("Number", "3"), ("Words", "joint"), ("Category", "Accuracy"), ("Severity", "Major"));
        Assert.Contains("one root cause", again.One("[role=alert].notice").TextContent, StringComparison.Ordinal);
        Assert.Single((await app.StateAsync(id)).Blocks[2].Work.Marks);
    }

    [Fact]
    public async Task A_mark_stays_with_the_text_it_was_made_on()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        await MarkAsync(visitor, await visitor.GetAsync($"/articles/{id}/errors"), ("Number", "3"), ("Words", "joint"), ("Category", "Style"), ("Severity", "Minor"));
        await app.AppendAsync(id, new Edited(3, "The port authority."));
        var page = await visitor.GetAsync($"/articles/{id}/errors");
        Assert.Contains("in an earlier text", page.One("#p3 .error-mark.outdated").TextContent, StringComparison.Ordinal);
        Assert.Equal("Word engine 9 1 minor 111.11 fails: more than 20", Words(page.One(".scores tbody tr")));
    }

    [Fact]
    public async Task A_paragraph_without_errors_is_judged_by_a_button()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/errors");
        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("No errors here", "paragraph 3")));
        Assert.Contains("Judged, no errors", page.One("#p3").TextContent, StringComparison.Ordinal);
        Assert.Equal("Word engine 9 none 0 passes: at most 20", Words(page.One(".scores tbody tr")));
        page = await visitor.FollowAsync(await visitor.PressAsync(page.Button("Not judged")));
        Assert.Empty(page.All(".scores"));
    }

    [Fact]
    public async Task A_script_gets_the_marks_as_a_fragment_and_refusals_as_a_sentence()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/errors");
        var fragment = await MarkAsync(visitor, page, ("fragment", "true"), ("Number", "3"), ("Words", "joint"), ("Category", "Style"), ("Severity", "Minor"));
        Assert.Equal(HttpStatusCode.OK, fragment.Status);
        Assert.Single(fragment.All("[data-marks='3'] .error-mark"));
        Assert.Empty(fragment.All("h1"));
        Assert.Single((await visitor.GetAsync($"/articles/{id}/errors?handler=Marks&number=3")).All(".error-mark"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/articles/{id}/errors?handler=Marks&number=4")).Status);
        var refused = await MarkAsync(visitor, page, ("fragment", "true"), ("Number", "3"), ("Words", "nowhere"), ("Category", "Style"), ("Severity", "Minor"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "These words do not stand in the English of paragraph 3."), (refused.Status, refused.Text));
    }

    [Fact]
    public async Task Nothing_is_stored_without_the_token_or_for_an_article_that_is_not_there()
    {
        var id = await ArticleAsync();
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/errors");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(page.Button("No errors here", "paragraph 3"), withToken: false)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/articles/aaaaaaaaaaaa/errors")).Status);
        Assert.Equal(3, (await app.StateAsync(id)).Sequence);
    }

    [Fact]
    public async Task Words_that_look_like_markup_are_shown_as_words()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le <b>port</b>."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("The <img src=x onerror=alert(1)> port.")));
        var visitor = app.Visit();
        var page = await visitor.FollowAsync(await MarkAsync(visitor, await visitor.GetAsync($"/articles/{id}/errors"), ("Number", "1"), ("Words", "<img src=x onerror=alert(1)>"), ("Category", "DesignAndMarkup"), ("Severity", "Minor"), ("Note", "<script>")));
        Assert.Empty(page.All("img, .error-mark b"));
        Assert.Equal("<img src=x onerror=alert(1)>", page.One(".error-mark q").TextContent);
    }

    [Fact]
    public async Task A_long_article_is_shown_in_pages()
    {
        var id = await app.AddAsync([.. Enumerable.Range(1, 120).Select(number => Blocks.Paragraph(number, $"Phrase {number}."))]);
        await app.AppendAsync(id, [.. Enumerable.Range(1, 120).Select(number => new MachineTranslated(number, Blocks.Machine($"Sentence {number}.")))]);
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}/errors");
        Assert.Equal(50, page.All(".pair").Length);
        page = await visitor.GetAsync(page.One("a[href*='from=']").GetAttribute("href")!);
        Assert.Equal("p51", page.All(".pair")[0].Id);
    }

    [Theory]
    [InlineData("a b a b a", "a b a", 2, 4, 5)]
    [InlineData("l’eau\u202F: là", "l'eau :", 1, 0, 7)]
    [InlineData("abc", "", 1, null, 0)]
    [InlineData("", "a", 1, null, 0)]
    [InlineData("aaa", "aaa", 2, null, 0)]
    public void Words_are_found_whatever_the_spaces(string text, string words, int occurrence, int? start, int length) =>
        Assert.Equal(start is { } at ? new TextSpan(at, length) : null, WordPlaces.Find(text, words, occurrence));

    private static Task<VisitedPage> MarkAsync(Visitor visitor, VisitedPage page, params (string Name, string Value)[] fields)
    {
        var changes = new Dictionary<string, string?> { ["Kind"] = "", ["Side"] = "target", ["Occurrence"] = "1" };
        foreach (var (name, value) in fields) changes[name] = value;
        return visitor.PressAsync((IHtmlButtonElement)page.One(".mark-form form button"), changes);
    }

    private async Task<ArticleId> ArticleAsync()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Hidden(2, "Partager", "x"), Blocks.Paragraph(3, "Le syndicat mixte et l’eau\u202F: rien."), Blocks.Paragraph(4, "Encore."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("Title")), new MachineTranslated(3, Blocks.Machine("The joint authority saw the water and the rest.")));
        return id;
    }

    private static string Words(IElement element) => string.Join(' ', element.LocalName == "tr"
        ? element.Children.Select(cell => cell.TextContent.Trim())
        : element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
