using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Web.Pages.Terms;
using BilingualReader.Web.Tests.Infrastructure;

namespace BilingualReader.Web.Tests.Pages.Terms;

public sealed class NameViewsTests
{
    private static readonly TermOrigin Origin = new("test.tsv", 2);

    private readonly NameViews views = new();

    [Fact]
    public void A_person_has_a_form_for_the_full_name_and_one_for_the_surname()
    {
        var row = Assert.Single(Build(("Selon Vladimir Poutine, oui.", "Yes, says Vladimir Putin."), ("Il a vu Poutine.", "He saw Putin.")).Names);

        Assert.Equal(("Vladimir Poutine", NameKind.Person, "person", 2), (row.Name, row.Kind, row.KindWord, row.Count));
        Assert.Equal([1, 2], row.Paragraphs);
        Assert.Equal(["Vladimir Poutine", "Poutine"], row.Spellings);
        Assert.Equal(["Vladimir Putin", "Putin"], row.Forms.Select(form => form.Suggestion?.Target));
    }

    [Fact]
    public void Spellings_of_one_form_are_variants_of_one_entry()
    {
        var views = Build(("La base d’Aïn al-Assad brûle.", "The Ain al-Asad base burns."), ("Près d’Ain al-Asad.", "Near Ain al-Asad."), ("Il quitte Aïn al-Assad.", null));
        var suggestion = Assert.Single(Assert.Single(views.Names).Forms).Suggestion!;

        var entry = suggestion.ToEntry(suggestion.Target!, Origin);

        Assert.Equal(("Aïn al-Assad", "Ain al-Asad", TermKind.Name, true), (entry.Source, entry.Target, entry.Kind, entry.IsCaseSensitive));
        Assert.Equal(["Ain al-Asad"], entry.Variants);
        Assert.Empty(views.Findings);
    }

    [Fact]
    public void Kinds_of_apostrophes_make_no_variants() =>
        Assert.Empty(Suggestion(Build(("Elle vit à N’Djamena.", null), ("Il vit à N'Djamena.", null))).Variants);

    [Fact]
    public void A_name_rendered_in_two_ways_has_no_target_and_is_a_finding()
    {
        var view = Build(("Il vit à Haïfa.", "He lives in Haifa."), ("Elle quitte Haïfa.", "She leaves Haïfa."), ("Il aime Haïfa.", "He loves Haïfa."));

        Assert.Null(Suggestion(view).Target);
        Assert.Equal(["Haïfa", "Haifa"], Suggestion(view).Others);
        Assert.Equal("“Haïfa” is rendered in 2 ways: “Haifa” in paragraph 1; “Haïfa” in paragraphs 2, 3.", Assert.Single(view.Findings).Finding.Message);
        Assert.Equal([1], Assert.Single(view.Names).Forms[0].Renderings[0].Blocks);
    }

    [Fact]
    public void A_name_without_a_translation_has_no_target() =>
        Assert.Null(Suggestion(Build(("Il vit à Haïfa.", null))).Target);

    [Theory]
    [InlineData("Haïfa", "")]
    [InlineData("Hayfa", "Haïfa")]
    public void A_name_of_the_glossary_has_its_entry_and_no_suggestion(string source, string variant)
    {
        ImmutableArray<string> variants = variant.Length == 0 ? [] : [variant];
        var entry = Entry(source, "Haifa", variants);
        var row = Assert.Single(Build(Termbase.Build([entry]), [], ("Il vit à Haïfa.", "He lives in Haifa.")).Names);

        Assert.True(row.IsKnown);
        Assert.Equal((entry, null), (row.Forms[0].Entry, row.Forms[0].Suggestion));
    }

    [Fact]
    public void An_entry_inside_a_longer_name_is_not_its_entry() =>
        Assert.Null(Assert.Single(Build(Termbase.Build([Entry("Irak", "Iraq")]), [], ("Il cite la Résistance islamique en Irak.", null)).Names).Forms[0].Entry);

    [Fact]
    public void What_the_glossary_finds_in_the_English_is_the_rendering() =>
        Assert.Equal("the Movement", Assert.Single(Build(Termbase.Build([Entry("Zarkas", "the Movement")]), [], ("Il cite Zarkas.", "He quotes the Movement.")).Names).Forms[0].Renderings[0].Text);

    [Fact]
    public void Other_rendering_than_in_an_approved_translation_of_another_article_is_a_finding()
    {
        var other = State(("Il parle à Moussaoui.", "He talks to Mousawi."), ("Il vit à Haïfa.", "He lives in Haïfa."));
        var approved = other.With(Entry(other.Sequence + 1, new Approved(1)));

        var view = Build(Termbase.Empty, [approved], ("Il a vu Moussaoui.", "He saw Moussaoui."), ("Elle vit à Haïfa.", "She lives in Haifa."));

        Assert.Equal("“Moussaoui” is rendered “Moussaoui” in paragraph 1, but “Mousawi” in an approved translation.", Assert.Single(view.Findings).Finding.Message);
    }

    [Fact]
    public void The_article_itself_and_deleted_ones_are_no_other_articles()
    {
        var state = State(("Il parle à Moussaoui.", "He talks to Mousawi."));
        var approved = state.With(Entry(state.Sequence + 1, new Approved(1)));
        var edited = approved.With(Entry(approved.Sequence + 1, new Edited(1, "He talks to Moussaoui.")));
        var deleted = State(("Il parle à Moussaoui.", "He talks to Mousawi.")) is var other ? other.With(Entry(9, new Approved(1))).With(Entry(10, new Deleted())) : null!;

        Assert.Empty(views.Build(edited, Termbase.Empty, [approved, deleted]).Findings);
    }

    [Fact]
    public void A_changed_glossary_counts_at_once()
    {
        var state = State(("Il cite Zarkas.", "He quotes the Movement."));

        Assert.Empty(views.Build(state, Termbase.Empty, []).Names[0].Forms[0].Renderings);
        Assert.Single(views.Build(state, Termbase.Build([Entry("Zarkas", "the Movement")]), []).Names[0].Forms[0].Renderings);
    }

    private static NameSuggestion Suggestion(NamesView view) => Assert.Single(Assert.Single(view.Names).Forms).Suggestion!;

    private NamesView Build(params (string French, string? English)[] paragraphs) => Build(Termbase.Empty, [], paragraphs);

    private NamesView Build(Termbase termbase, ArticleState[] others, params (string French, string? English)[] paragraphs) =>
        views.Build(State(paragraphs), termbase, others);

    private static ArticleState State(params (string French, string? English)[] paragraphs)
    {
        var metadata = new ArticleMetadata("Essai", 1, null, null, null, [], null);
        List<JournalEvent> events = [new Imported(new Article(metadata, "fr", [.. paragraphs.Select((text, i) => Blocks.Paragraph(i + 1, text.French))]), null, "utf-8")];
        events.AddRange(paragraphs.Index().Where(text => text.Item.English is not null).Select(text => new MachineTranslated(text.Index + 1, Blocks.Machine(text.Item.English!))));
        return ArticleState.Fold(ArticleId.New(), events.Select((happened, i) => Entry(i + 1, happened)))!;
    }

    private static JournalEntry Entry(long sequence, JournalEvent happened) => new(sequence, DateTimeOffset.UnixEpoch, Actor.Reader, happened);

    private static TermPair Entry(string source, string target, params ImmutableArray<string> variants) =>
        new(source, target, variants, [], [], TermStatus.Preferred, TermKind.Name, true, null, Origin);
}
