using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Pages.Work;
using BilingualReader.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BilingualReader.Web.Tests.Pages.Work;

/// <summary>The report on work.</summary>
public sealed class WorkTests : IDisposable
{
    private readonly AppFixture app = new() { Glossary = ["port\tharbour\tport\t", "rive\tbank\t\t"] };

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task An_empty_library_says_so()
    {
        var page = await app.Visit().GetAsync("/work");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("No paragraph fits.", page.Text, StringComparison.Ordinal);
        Assert.Equal("page", page.One("footer a[href='/work']").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Edits_time_findings_terms_and_errors_stand_on_the_page()
    {
        var id = await WorkedOnAsync();
        var page = await app.Visit().GetAsync("/work");
        var figures = page.All(".figures dd").Select(Words).ToList();
        Assert.Equal("1 article, 4 paragraphs, 14 words of French, 13 of English", figures[0]);

        // A move and a capital in one, an approval as it came: 10 words and signs in all.
        Assert.StartsWith("20.0 % of words, moving a run of words counted once (HTER); 30.0 % without moves;", figures[1], StringComparison.Ordinal);
        Assert.Contains("2 paragraphs that a person has edited or approved, 1 of them accepted as they came", figures[1], StringComparison.Ordinal);
        Assert.StartsWith("45 s in all; 400 words an hour, median of 1 paragraph done; 9.0 s a word", figures[2], StringComparison.Ordinal);
        Assert.Equal(["not translated", "machine translation", "edited", "approved"], page.All(".bars")[0].QuerySelectorAll(".bar-label").Select(Words));
        Assert.Contains("1 of 2, 50.0 %", page.Text, StringComparison.Ordinal);
        Assert.Equal("Word engine 4 1 critical 6,250 none under 250 words", Words(page.One(".scores tbody tr")));
        Assert.Equal("The harbour", (await app.StateAsync(id)).Blocks[0].Target![..11]);
    }

    [Fact]
    public async Task Charts_are_plain_and_have_their_words_beside_them()
    {
        await WorkedOnAsync();
        var page = await app.Visit().GetAsync("/work");
        Assert.NotEmpty(page.All("svg rect.bar-value"));
        Assert.All(page.All("svg"), svg => Assert.Equal("true", svg.GetAttribute("aria-hidden")));
        Assert.All(page.All(".bars li"), bar => Assert.NotEqual("", Words(bar.QuerySelector(".bar-text")!)));
        Assert.All(page.All("rect.bar-value"), bar => Assert.InRange(double.Parse(bar.GetAttribute("width")!, CultureInfo.InvariantCulture), 0, 100));
        Assert.Empty(page.All("main [style], main script"));
    }

    [Theory]
    [InlineData("by=engine", 2)]
    [InlineData("by=glossary", 2)]
    [InlineData("by=week", 1)]
    [InlineData("by=nonsense", 1)]
    [InlineData("engine=word", 1)]
    [InlineData("engine=nobody", 0)]
    [InlineData("from=2000-01-01&to=2100-01-01", 1)]
    [InlineData("to=2000-01-01", 0)]
    [InlineData("from=nonsense&to=31-31-31", 1)]
    public async Task Work_is_told_apart_and_narrowed(string query, int rows)
    {
        await WorkedOnAsync();
        var page = await app.Visit().GetAsync("/work?" + query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(rows, page.All("#rows ~ .sums tbody tr").Length);
        Assert.All(page.All("select option[selected][value]"), option => Assert.NotNull(option.GetAttribute("value")));
    }

    [Fact]
    public async Task One_article_stands_alone_and_one_that_is_not_there_is_not_found()
    {
        var id = await WorkedOnAsync();
        await app.AddAsync(Blocks.Paragraph(1, "Autre chose."));
        var page = await app.Visit().GetAsync($"/work?article={id}");
        Assert.Contains("1 article, 4 paragraphs", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.One($"main a[href='/articles/{id}/errors']"));
        Assert.Contains("2 articles, 6 paragraphs", (await app.Visit().GetAsync("/work")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/work?article=aaaaaaaaaaaa")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync("/work?article=..%2F")).Status);
        await app.AppendAsync(id, new Deleted());
        Assert.Equal(HttpStatusCode.NotFound, (await app.Visit().GetAsync($"/work?article={id}")).Status);
    }

    [Fact]
    public async Task What_has_changed_is_counted_again()
    {
        var id = await WorkedOnAsync();
        var visitor = app.Visit();
        Assert.Contains("45 s in all", (await visitor.GetAsync("/work")).Text, StringComparison.Ordinal);
        await app.AppendAsync(id, new TimeSpent(1, 15));
        Assert.Contains("1 min in all", (await visitor.GetAsync("/work")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_have_the_rows_guarded_against_formulas()
    {
        var id = await WorkedOnAsync();
        await app.AppendAsync(id, new MetadataCorrected((await app.StateAsync(id)).Metadata with { Title = "=1+1" }));
        var client = app.CreateClient();
        var rows = (await client.GetStringAsync(new Uri("/work?handler=Csv", UriKind.Relative), AppFixture.Token)).TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("key,name,articles,paragraphs", rows[0], StringComparison.Ordinal);
        Assert.StartsWith($"{id},'=1+1,1,4,", rows[1], StringComparison.Ordinal);
        Assert.Equal(rows[0].Split(',').Length, rows[1].Split(',').Length);
        var engines = await client.GetStringAsync(new Uri("/work?handler=Csv&by=engine", UriKind.Relative), AppFixture.Token);
        Assert.Contains("\r\nword,Word engine,1,", engines, StringComparison.Ordinal);
        var findings = await client.GetStringAsync(new Uri("/work?handler=Findings", UriKind.Relative), AppFixture.Token);
        Assert.Contains($"{id},'=1+1,terms,", findings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_library_is_counted_in_parts()
    {
        for (var article = 0; article < 4; article++) await app.AddAsync([.. Enumerable.Range(1, 401).Select(number => Blocks.Paragraph(number, $"Phrase {number}."))]);
        var book = app.Services.GetRequiredService<WorkBook>();
        Assert.Equal((1, 3 * 402), await ReadAsync());
        Assert.Equal((0, 4 * 402), await ReadAsync());
        await app.AddAsync(Blocks.Paragraph(1, "Une de plus."));
        Assert.Equal((0, (4 * 402) + 2), await ReadAsync());

        async Task<(int Left, int Lines)> ReadAsync() => await book.ReadAsync(null, AppFixture.Token) is var reading ? (reading.Left, reading.Lines.Length) : default;
    }

    [Fact]
    public async Task The_text_of_a_person_is_measured_against_what_it_was_made_from()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Un mot."));
        await app.AppendAsync(id, new MachineTranslated(1, Blocks.Machine("A word.")), new Edited(1, "One word."), new MachineTranslated(1, Blocks.Machine("Something else entirely now.") with { Engine = new EngineId("other") }));
        var line = (await app.Services.GetRequiredService<WorkBook>().ReadAsync(id, AppFixture.Token)).Lines.Single(line => line.Block == 1);
        Assert.Equal(("word", 1L, 3L), (line.Engine?.Value, line.Edits!.Value.WordEdits, line.Edits.Value.Words));

        var byHand = await app.AddAsync(Blocks.Paragraph(1, "Un mot."));
        await app.AppendAsync(byHand, new Edited(1, "One word."));
        Assert.All((await app.Services.GetRequiredService<WorkBook>().ReadAsync(byHand, AppFixture.Token)).Lines, one => Assert.Null(one.Edits));
    }

    // An edited paragraph of five words in 45 seconds, one approved as it came, one of the machine, one without a translation.
    private async Task<ArticleId> WorkedOnAsync()
    {
        var id = await app.AddAsync(Blocks.Paragraph(1, "Le port est calme aujourd’hui."), Blocks.Paragraph(2, "Rien ne bouge."), Blocks.Paragraph(3, "Le port rouvre."), Blocks.Paragraph(4, "Encore une ligne."));
        await app.AppendAsync(id, new MetadataCorrected((await app.StateAsync(id)).Metadata with { TitleBlock = 4 }));
        await app.AppendAsync(
            id,
            new MachineTranslated(1, Blocks.Machine("calm the harbour is.")),
            new MachineTranslated(2, Blocks.Machine("Nothing moves at all.")),
            new MachineTranslated(3, Blocks.Machine("The port opens again now.")));
        await app.AppendAsync(
            id,
            new ErrorMarked(1, "m", ErrorCategory.LinguisticConventions, "grammar", ErrorSeverity.Critical, new TextSpan(0, 4), false, "", (await app.StateAsync(id)).Blocks[0].TextVersion),
            new Edited(1, "The harbour is calm."),
            new TimeSpent(1, 45),
            new Approved(2));
        return id;
    }

    private static string Words(IElement element) => string.Join(' ', element.LocalName == "tr"
        ? element.Children.Select(cell => cell.TextContent.Trim())
        : element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
