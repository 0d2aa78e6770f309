using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Impact;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Terminology.Impact;

/// <summary>What a change of the glossary means for translations that are there.</summary>
public sealed class TermImpactTests
{
    [Fact]
    public void Words_that_answered_the_old_English_can_be_replaced()
    {
        var impact = Look("criée\tfish auction", "criée\tfish market", "La criée ouvre.", "The fish auction opens.")!;

        Assert.Equal(ImpactKind.Replaceable, Assert.Single(impact.Occurrences).Kind);
        Assert.Equal("The fish market opens.", TargetEdits.Apply("The fish auction opens.", impact.Edits));
    }

    [Fact]
    public void Each_occurrence_is_judged_by_itself()
    {
        var impact = Look("criée\tfish auction", "criée\tfish market", "La criée ouvre. La criée ferme. La criée dort.", "The fish auction opens. The fish market closes. It sleeps.")!;

        Assert.Equal([ImpactKind.Replaceable, ImpactKind.Right, ImpactKind.Open], impact.Occurrences.Select(one => one.Kind));
        Assert.Equal("The fish market opens. The fish market closes. It sleeps.", TargetEdits.Apply("The fish auction opens. The fish market closes. It sleeps.", impact.Edits));
    }

    [Theory]
    [InlineData("La criée ouvre.", "A fish auction opens.", "An open market opens.", "open market")]
    [InlineData("Il voit une criée.", "He sees a fish auction.", "He sees an open market.", "open market")]
    [InlineData("Criée fermée.", "Fish auction closed.", "Open market closed.", "open market")]
    [InlineData("Deux criées ouvrent.", "Two fish auctions open.", "Two open markets open.", "open market")]
    public void Articles_capitals_and_number_follow(string source, string before, string after, string english)
    {
        var impact = Look("criée\tfish auction", "criée\t" + english, source, before)!;

        Assert.Equal(after, TargetEdits.Apply(before, impact.Edits));
    }

    [Fact]
    public void Forbidden_words_are_replaced_where_the_ledger_found_them()
    {
        var impact = Look("", "criée\tfish auction\t\t\tshouted", "La criée ouvre.", "The shouted opens.")!;

        Assert.Equal("The fish auction opens.", TargetEdits.Apply("The shouted opens.", impact.Edits));
    }

    [Fact]
    public void A_new_entry_whose_rendering_nobody_knows_leaves_the_text_alone()
    {
        var impact = Look("", "criée\tfish auction", "La criée ouvre.", "The cry opens.")!;

        Assert.Equal(ImpactKind.Open, Assert.Single(impact.Occurrences).Kind);
        Assert.Empty(impact.Edits);
    }

    [Fact]
    public void What_cannot_be_told_from_a_form_of_another_word_stays()
    {
        var impact = Look("criée\tfish auction", "criée\tfish market", "La criée ouvre.", "The fish auctions open.")!;

        Assert.Empty(impact.Edits);
    }

    [Fact]
    public void An_inflected_answer_is_not_replaced_blindly()
    {
        var impact = Look("frapper\tstrike\t\t\t\t\tverb", "frapper\thit\t\t\t\t\tverb", "Ils ont frappé la base.", "They struck the base.")!;

        Assert.Equal(ImpactKind.Open, Assert.Single(impact.Occurrences).Kind);
        Assert.Empty(impact.Edits);
    }

    [Fact]
    public void A_paragraph_without_the_term_is_none_of_its_business() => Assert.Null(Look("criée\tfish auction", "criée\tfish market", "Le port ouvre.", "The port opens."));

    [Fact]
    public void Occurrences_that_a_longer_term_covers_are_not_touched()
    {
        var before = Bases("criée\tfish auction", "criée municipale\ttown market");
        var after = Bases("criée\tfish hall", "criée municipale\ttown market");
        var impact = new TermImpact(before, after, before.Entries[0], after.Entries[0]).Of("La criée municipale ouvre.", "The town market opens.");

        Assert.Null(impact);
    }

    [Fact]
    public void What_is_not_found_any_more_is_counted()
    {
        var impact = Look("criée\tfish auction", "", "La criée ouvre. La criée ferme.", "The fish auction opens. The fish auction closes.")!;

        Assert.Equal(2, impact.Lost);
        Assert.Empty(impact.Occurrences);
    }

    [Fact]
    public void Marks_on_machine_output_keep_their_words()
    {
        const string Text = "The fish auction opens now.";
        var target = new MachineTarget(
            Text,
            [new InlineCode("1", InlineCodeKind.Emphasis, Span(Text, "opens"))],
            [new SentencePair(new TextSpan(0, 5), new TextSpan(0, Text.Length))],
            [new WordLink(new TextSpan(0, 2), Span(Text, "now")), new WordLink(new TextSpan(3, 5), Span(Text, "fish auction"))],
            new EngineId("word"), "1", "r", "k", new Receipt(0, 0, false));

        var changed = target.With([new TargetEdit(Span(Text, "fish auction"), "hall")]);

        Assert.Equal("The hall opens now.", changed.Text);
        Assert.Equal("opens", changed.Codes[0].Span.In(changed.Text));
        Assert.Equal("now", changed.Links[0].Target.In(changed.Text));
        Assert.Equal("hall", changed.Links[1].Target.In(changed.Text));
        Assert.Equal(changed.Text.Length, changed.Sentences[0].Target.Length);
    }

    private static TextSpan Span(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static ParagraphImpact? Look(string old, string changed, string source, string target)
    {
        var (before, after) = (Bases(old), Bases(changed));
        return new TermImpact(before, after, before.Entries.FirstOrDefault(), after.Entries.FirstOrDefault()).Of(source, target);
    }

    private static Termbase Bases(params string[] lines) => Termbase.Build(
        GlossaryReader.Read("source\ttarget\tvariants\taccept\tforbid\tstatus\tkind\n" + string.Join('\n', lines), "a.tsv").Entries);
}
