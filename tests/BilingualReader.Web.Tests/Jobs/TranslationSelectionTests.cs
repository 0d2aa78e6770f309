using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Jobs;

namespace BilingualReader.Web.Tests.Jobs;

public sealed class TranslationSelectionTests
{
    private static readonly EngineId Engine = new("word");
    private static readonly Termbase Before = Termbase.Build([Term("maire", "mayor")]);

    [Fact]
    public void A_chosen_answer_is_left_out_of_every_scope_and_may_be_asked_for_by_itself()
    {
        var state = State([new MachineTranslated(1, Target(1)), new MachineChosen(2, Target(2))]);

        foreach (var scope in Enum.GetValues<TranslationScope>()) Assert.DoesNotContain(2, TranslationSelection.Select(state, scope, Termbase.Empty));
        Assert.Contains(1, TranslationSelection.Select(state, TranslationScope.All, Termbase.Empty));
        Assert.True(TranslationSelection.IsAllowed(state.FindBlock(2)!));
    }

    [Fact]
    public void Open_takes_what_has_no_translation_and_what_failed()
    {
        var state = State([new MachineTranslated(1, Target(1)), new MachineTranslated(2, Target(2)), new TranslationFailed(2, Engine, EngineFault.Timeout, "Slow."), new Edited(4, "By hand.")]);

        Assert.Equal([0, 2, 3, 5], TranslationSelection.Select(state, TranslationScope.Open, Before));
    }

    [Fact]
    public void All_takes_everything_that_no_person_touched()
    {
        var state = State([new MachineTranslated(1, Target(1)), new MachineTranslated(2, Target(2)), new Edited(1, "By hand."), new Approved(2), new FurnitureToggled(3, true)]);

        Assert.Equal([0, 4, 5], TranslationSelection.Select(state, TranslationScope.All, Before));
    }

    [Fact]
    public void Affected_takes_only_blocks_whose_own_terms_changed()
    {
        var state = State([.. Enumerable.Range(0, 6).Select(number => new MachineTranslated(number, Target(number)))]);
        var after = Termbase.Build([Term("maire", "Mayor"), Term("zèbre", "zebra")]);

        Assert.Empty(TranslationSelection.FindAffected(state, Before));
        Assert.Equal([2, 4], TranslationSelection.FindAffected(state, after));
        Assert.Equal([2, 4], TranslationSelection.Select(state, TranslationScope.Affected, after));
    }

    [Fact]
    public void Affected_leaves_people_alone_and_takes_open_blocks()
    {
        var state = State([.. Enumerable.Range(0, 5).Select(number => (JournalEvent)new MachineTranslated(number, Target(number))), new Edited(2, "By hand.")]);

        Assert.Equal([4, 5], TranslationSelection.Select(state, TranslationScope.Affected, Termbase.Empty));
        Assert.Equal([4], TranslationSelection.FindAffected(state, Termbase.Empty));
    }

    [Fact]
    public void Takes_the_block_that_is_the_title_first()
    {
        var state = State([new MetadataCorrected(new ArticleMetadata("Texte 3.", 3, null, null, null, [], null))]);

        Assert.Equal([3, 1, 2, 4, 5], TranslationSelection.Select(state, TranslationScope.Open, Before));
    }

    [Fact]
    public void Leaves_a_title_alone_over_a_text_that_is_not_to_be_translated()
    {
        var state = State([.. Enumerable.Range(1, 5).Select(number => new FurnitureToggled(number, true))]);

        Assert.Empty(TranslationSelection.Select(state, TranslationScope.All, Before));
    }

    private static string Source(int number) => number is 2 or 4 ? $"Le maire numéro {number}." : $"Texte {number}.";

    private static MachineTarget Target(int number) => new(
        "Text.", [], [], [], Engine, "1", Before.Revision, Termbase.TermsKey(number == 0 ? [] : Before.Match(Source(number))), new Receipt(1, 1, false));

    private static ArticleState State(ImmutableArray<JournalEvent> events)
    {
        var blocks = Enumerable.Range(1, 5).Select(number => new Block(number, BlockKind.Paragraph, Source(number), [], "fr", default(TextSpan)));
        var imported = new Imported(new Article(new ArticleMetadata("Le titre", null, null, null, null, [], null), "fr", [.. blocks]), null, "utf-8");
        return ArticleState.Fold(ArticleId.New(), events.Prepend(imported).Select((happened, index) => new JournalEntry(index + 1, DateTimeOffset.UnixEpoch, Actor.Reader, happened)))!;
    }

    private static TermPair Term(string source, string target) =>
        new(source, target, [], [], [], TermStatus.Preferred, TermKind.Noun, false, null, new TermOrigin("test.tsv", 2));
}
