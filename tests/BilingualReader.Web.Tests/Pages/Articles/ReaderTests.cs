using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Articles;

public sealed class ReaderTests : IDisposable
{
    private readonly AppFixture app = new()
    {
        Glossary = ["syndicat mixte\tjoint authority\t\tA public body; not a trade union.", "chantier\tworks\tbuilding site\t", "criée\tfish auction\t\t"],
    };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Source_and_target_stand_in_one_row_each_in_its_own_language()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le port"), Blocks.Paragraph(2, "Un jour, il rouvre."));
        await app.AppendAsync(id, new MachineTranslated(2, Blocks.Machine("One day it opens.")));
        var row = (await ReadAsync(id)).One("#p2");
        var (source, target) = (row.QuerySelector(".source")!, row.QuerySelector(".target")!);
        Assert.Equal(("fr", "no", "Un jour, il rouvre."), (source.GetAttribute("lang"), source.GetAttribute("translate"), source.TextContent));
        Assert.Equal(("en-GB", "One day it opens."), (target.GetAttribute("lang"), target.TextContent));
        Assert.True(source.CompareDocumentPosition(target).HasFlag(DocumentPositions.Following));
        Assert.Equal("#p2", row.QuerySelector("a.number")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_head_has_title_outlet_day_and_the_way_to_the_original()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Le port rouvre"), Blocks.Paragraph(2, "Un."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("The port opens")));
        var page = await ReadAsync(id);
        Assert.Equal(["Le port rouvre", "The port opens"], page.One("h1").Children.Select(part => part.TextContent));
        Assert.Equal("The port opens · Bilingual Reader", page.Document.Title);
        Assert.Equal("2023-12-05", page.One("time").GetAttribute("datetime"));
        Assert.Equal("https://example.org/article", page.One(".byline a").GetAttribute("href"));
        Assert.Empty(page.All("article h1, article #p1"));
    }

    [Fact]
    public async Task Headings_make_one_outline_without_holes()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Heading(2, "Loin", 5), Blocks.Paragraph(3, "Un."), Blocks.Heading(4, "Plus loin", 6), Blocks.Heading(5, "Retour", 1));
        var page = await ReadAsync(id);
        Assert.Equal(["H1", "H2", "H3", "H2"], page.All("main h1, article h2, article h3, article h4, article h5, article h6").Select(heading => heading.TagName));
    }

    [Fact]
    public async Task Each_state_is_said_in_words()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."), Blocks.Paragraph(4, "Trois."), Blocks.Paragraph(5, "Quatre."), Blocks.Paragraph(6, "Cinq."));
        await app.AppendAsync(
            id,
            new MachineTranslated(2, Blocks.Machine("One.")),
            new Edited(3, "Two."),
            new MachineTranslated(4, Blocks.Machine("Three.")),
            new Approved(4),
            new TranslationFailed(5, new EngineId("word"), EngineFault.Timeout, "It did not answer within 20 seconds."));
        var page = await ReadAsync(id);
        Assert.Equal("Paragraph 2, machine translation, Word engine", NameOf(page, 2));
        Assert.Matches(@"^Paragraph 3, edited by a person, \d+ \w+ \d{4}$", NameOf(page, 3));
        Assert.Matches(@"^Paragraph 4, approved by a person, \d+ \w+ \d{4}$", NameOf(page, 4));
        Assert.Equal("Paragraph 5, not translated, Word engine failed", NameOf(page, 5));
        Assert.Equal("Paragraph 6, not translated", NameOf(page, 6));
        Assert.Contains("It did not answer within 20 seconds.", page.One("#p5").TextContent, StringComparison.Ordinal);
        Assert.Contains("Word engine: capital letters only.", page.One(".trust").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 approved", page.One(".trust").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_paragraph_can_be_tried_again()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."));
        await app.AppendAsync(id, new TranslationFailed(3, new EngineId("word"), EngineFault.Timeout, "Too slow."));
        var visitor = app.Visit();
        var answer = await visitor.PressAsync((await visitor.GetAsync($"/articles/{id}")).Button("Try again"));
        Assert.Equal($"/articles/{id}#p3", answer.Location);
        await app.RunEndsAsync(id);
        var page = await ReadAsync(id);
        Assert.Equal("DEUX.", page.One("#p3 .target").TextContent);
        Assert.Equal("not translated", page.One("#p2 .absent").TextContent, ignoreCase: true);
    }

    [Fact]
    public async Task Terms_are_marked_on_both_sides_and_lead_to_the_ledger()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Le syndicat mixte a parlé."), Blocks.Paragraph(3, "Un syndicat mixte, encore."));
        await app.AppendAsync(id, new MachineTranslated(2, Blocks.Machine("The joint authority has spoken.")), new MachineTranslated(3, Blocks.Machine("Once more the mixed union.")));
        var page = await ReadAsync(id);
        Assert.Equal("syndicat mixte", page.One("#p2 .source a.term.exact").TextContent);
        var answer = page.One("#p2 .target a.term.exact");
        Assert.Equal("joint authority", answer.TextContent);
        Assert.Equal("syndicat mixte", page.One("#p3 .source a.term.missing").TextContent);
        Assert.Empty(page.All("#p3 .target .term"));
        var entry = page.One(answer.GetAttribute("href")!);
        Assert.Contains("A public body; not a trade union.", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 uses here: 1 as the glossary has it, 1 not found in the translation", entry.TextContent, StringComparison.Ordinal);
        Assert.Equal(["#p2", "#p3"], entry.QuerySelectorAll(".uses a").Select(use => use.GetAttribute("href")));
        Assert.NotEmpty(page.All("#p3 .findings li"));
        Assert.Contains("1 of 2 glossary terms to look at", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_says_how_its_terms_went_and_that_it_was_asked_for_twice()
    {
        using var asking = new AppFixture
        {
            Glossary = ["chantier\tworks\tbuilding site\t"],
            Engine = PaidEngine.Named("paid", (texts, _) => Task.FromResult<EngineOutcome?>(new EngineTranslated(
                [.. texts.Select(text => new EngineTranslation(text.Text == "Titre" ? "Title" : $"The {(text.Lost is null ? "building site" : "works")} progress.", [], []))], 1)), repairable: TermCarriage.Native),
        };
        var id = await asking.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Le chantier avance."));
        await asking.TranslateAsync(id);

        var page = await asking.Visit().GetAsync($"/articles/{id}");

        const string said = "Glossary terms: left to the engine's own glossary. Its first answer lost a glossary term; asked once more, it kept more of them.";
        Assert.Equal("works", page.One("#p2 .target a.term.exact").TextContent);
        Assert.EndsWith($": 38 characters, EUR 0.00038. {said}", page.One("#p2 .receipt").TextContent, StringComparison.Ordinal);
        Assert.EndsWith(said, page.One("#p2 a.number").GetAttribute("title"), StringComparison.Ordinal);
        Assert.DoesNotContain("Glossary terms", page.One("#p1").OuterHtml, StringComparison.Ordinal);
        Assert.Equal(3, asking.Engine.Sent.Count());
    }

    [Fact]
    public async Task A_rendering_that_the_glossary_forbids_is_marked_where_it_stands()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Le chantier avance."));
        await app.AppendAsync(id, new MachineTranslated(2, Blocks.Machine("The building site advances.")));
        Assert.Equal("building site", (await ReadAsync(id)).One("#p2 .target a.term.forbidden").TextContent);
    }

    [Fact]
    public async Task Sentences_have_the_number_of_their_partner()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Il pleut sur le port. Les bateaux attendent 12 heures."));
        await app.AppendAsync(id, new MachineTranslated(2, Blocks.Machine("It rains on the port. The boats wait 12 hours.")));
        var page = await ReadAsync(id);
        Assert.Equal("Il pleut sur le port.", page.One("#p2 .source [data-s='0']").TextContent);
        Assert.Equal("The boats wait 12 hours.", page.One("#p2 .target [data-s='1']").TextContent);
    }

    [Fact]
    public async Task Inline_markup_is_shown_on_both_sides()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Il lit Le Monde.", new InlineCode("1", InlineCodeKind.Emphasis, new TextSpan(7, 8)), new InlineCode("2", InlineCodeKind.Link, new TextSpan(0, 2), "https://example.org/il")));
        await app.AppendAsync(id, new MachineTranslated(2, Blocks.Machine("He reads Le Monde.", new InlineCode("1", InlineCodeKind.Emphasis, new TextSpan(9, 8)))));
        var page = await ReadAsync(id);
        Assert.Equal(["Le Monde", "Le Monde"], page.All("#p2 em").Select(element => element.TextContent));
        Assert.Equal("noopener noreferrer nofollow", page.One("#p2 a[href='https://example.org/il']").GetAttribute("rel"));
    }

    [Fact]
    public async Task Markup_in_article_engine_text_and_messages_is_text()
    {
        const string Hostile = "<img src=x onerror=alert(1)><script>1</script>\" onclick=\"x";
        var id = await app.AddAsync(Blocks.Heading(1, Hostile), Blocks.Paragraph(2, Hostile), Blocks.Hidden(3, Hostile, Hostile), Blocks.English(4, Hostile), Blocks.Paragraph(5, Hostile), Blocks.Paragraph(6, Hostile));
        await app.AppendAsync(id, new MachineTranslated(2, Blocks.Machine(Hostile)), new Edited(5, Hostile), new TranslationFailed(6, new EngineId("word"), EngineFault.BadResponse, Hostile), new TranslationRequested(new EngineId("word"), [6]));
        var page = await ReadAsync(id);
        Assert.Empty(page.All("main img, main script, main [onclick], main [onerror]"));
        Assert.Equal(Hostile, page.One("#p2 .target").TextContent);
        Assert.Equal(Hostile, page.One("#p5 .target").TextContent);
        Assert.Empty((await app.Visit().GetAsync("/")).All("main img, main script, main [onclick], main [onerror]"));
    }

    [Fact]
    public async Task Another_language_is_shown_as_it_is_in_both_columns_and_said()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.English(2, "This was never French."));
        var row = (await ReadAsync(id)).One("#p2");
        Assert.Equal(["en", "en"], row.QuerySelectorAll("p[dir]").Select(side => side.GetAttribute("lang")));
        Assert.Equal(["This was never French.", "This was never French."], row.QuerySelectorAll("p[dir]").Select(side => side.TextContent));
        Assert.Contains("Not French (English)", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_lines_stand_behind_a_summary_with_their_reasons_and_can_be_shown_as_text()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Hidden(2, "Partager", "A prompt to share the page"), Blocks.Hidden(3, "Se connecter", "A login prompt"), Blocks.Paragraph(4, "Texte."));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        Assert.Equal("2 lines of page furniture hidden (a prompt to share the page, a login prompt)", page.One("details.furniture summary").TextContent);
        Assert.Contains("Partager", page.One("details.furniture #p2").TextContent, StringComparison.Ordinal);
        var shown = await visitor.PressAsync((IHtmlButtonElement)page.One("#p2 button"));
        Assert.Equal($"/articles/{id}#p2", shown.Location);
        Assert.Null((await app.StateAsync(id)).Blocks[1].Block.Furniture);
        Assert.NotNull((await ReadAsync(id)).Document.QuerySelector("article > .pair#p2"));
    }

    [Fact]
    public async Task Text_can_be_hidden_as_furniture_in_a_view_of_its_own()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Suivez-nous partout."), Blocks.Paragraph(3, "Texte."));
        var visitor = app.Visit();
        Assert.Empty((await visitor.GetAsync($"/articles/{id}")).All("article button"));
        var tidy = await visitor.GetAsync($"/articles/{id}?tidy=true");
        var hidden = await visitor.PressAsync((IHtmlButtonElement)tidy.One("#p2 button"));
        Assert.Equal($"/articles/{id}?tidy=true#p2", hidden.Location);
        Assert.Equal("Hidden by a reader", (await app.StateAsync(id)).Blocks[1].Block.Furniture!.Reason);
    }

    [Fact]
    public async Task Changes_need_the_token_of_the_page()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Hidden(2, "Partager", "A prompt"));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        var before = (await app.StateAsync(id)).Sequence;
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync((IHtmlButtonElement)page.One("#p2 button"), withToken: false)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync(page.Button("Translate again"), withToken: false)).Status);
        Assert.Equal(before, (await app.StateAsync(id)).Sequence);
    }

    [Fact]
    public async Task Translating_again_leaves_alone_what_a_person_wrote()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."), Blocks.Paragraph(3, "Deux."));
        await app.TranslateAsync(id);
        await app.AppendAsync(id, new Edited(2, "One, by hand."));
        var visitor = app.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        Assert.Contains("Everything that no person has touched (2)", page.Text, StringComparison.Ordinal);
        await visitor.PressAsync(page.Button("Translate again"), new Dictionary<string, string?> { ["scope"] = "All" });
        await app.RunEndsAsync(id);
        Assert.Equal("One, by hand.", (await ReadAsync(id)).One("#p2 .target").TextContent);
    }

    [Fact]
    public async Task An_engine_that_is_not_ready_is_said_above_the_text_with_its_remedy()
    {
        using var without = new AppFixture { Engine = new WordEngine { Status = new EngineNotReady("The dictionary is missing.", "apt-get install dictionary") } };
        var id = await without.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."));
        var visitor = without.Visit();
        var page = await visitor.GetAsync($"/articles/{id}");
        Assert.Contains("apt-get install dictionary", page.One("[role=alert]").TextContent, StringComparison.Ordinal);
        var refused = await visitor.PressAsync(page.Button("Translate"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("The dictionary is missing.", refused.One("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("stacked")]
    public async Task The_view_can_be_chosen_without_script(string view)
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."));
        var visitor = app.Visit();
        var page = await visitor.PressAsync((IHtmlButtonElement)(await visitor.GetAsync($"/articles/{id}")).One($"button[name=view][value={view}]"));
        Assert.Equal(view, page.One("html").GetAttribute("data-view"));
        Assert.Equal("true", page.One($"button[name=view][value={view}]").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task French_spacing_is_for_the_eye_only()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "« Quoi ? » dit-il. Vraiment?"));
        var source = (await ReadAsync(id)).One("#p2 .source");
        Assert.Contains("Quoi\u202F?", source.TextContent, StringComparison.Ordinal);
        Assert.Equal("« Quoi ? » dit-il. Vraiment?".Length, source.TextContent.Length);
        Assert.Equal("?", source.QuerySelector(".gap")!.TextContent);
    }

    [Fact]
    public async Task A_deleted_article_says_so_and_can_be_had_back()
    {
        var id = await app.AddAsync(Blocks.Heading(1, "Titre"), Blocks.Paragraph(2, "Un."));
        await app.AppendAsync(id, new Deleted());
        var visitor = app.Visit();
        await visitor.PressAsync((await visitor.GetAsync($"/articles/{id}")).Button("Restore it"));
        Assert.False((await app.StateAsync(id)).IsDeleted);
    }

    private Task<VisitedPage> ReadAsync(ArticleId id) => app.Visit().GetAsync($"/articles/{id}");

    private static string? NameOf(VisitedPage page, int number) => page.One($"#p{number} a.number").GetAttribute("aria-label");
}
