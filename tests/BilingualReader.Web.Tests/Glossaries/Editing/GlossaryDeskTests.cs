using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Glossaries.Editing;
using BilingualReader.Web.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace BilingualReader.Web.Tests.Glossaries.Editing;

/// <summary>Glossary files changed by people in the app.</summary>
public sealed class GlossaryDeskTests : IDisposable
{
    private const string File = "glossary/fr-en/sea.tsv";
    private const string Text = "source\ttarget\tnote\r\ncriée\tfish auction\t\r\n\r\nport\tport\tA place.\r\n";

    private readonly GlossaryFolder folder = new();
    private readonly GlossaryCatalog catalog;
    private readonly GlossaryDesk desk;

    public GlossaryDeskTests()
    {
        folder.Write("glossary/fr-en/sea.tsv", Text);
        catalog = new GlossaryCatalog(() => new GlossaryLocation("glossary", folder.PathOf("glossary")), TimeProvider.System, NullLogger<GlossaryCatalog>.Instance);
        desk = NewDesk();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Stored => System.IO.File.ReadAllText(folder.PathOf("glossary/fr-en/sea.tsv"));

    public void Dispose()
    {
        desk.Dispose();
        catalog.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_changed_entry_changes_one_line_and_is_in_force_at_once()
    {
        var saved = await ApplyAsync(Entry("criée"), Entry("criée") with { Target = "fish market" });

        Assert.Equal(Text.Replace("fish auction", "fish market", StringComparison.Ordinal), Stored);
        Assert.Equal("fish market", Entry("criée").Target);
        Assert.Equal("fish market", catalog.Current.Termbase.Match("La criée")[0].Entry.Target);
        Assert.Equal(1, Assert.IsType<GlossarySaved>(saved).Change!.Number);
    }

    [Fact]
    public async Task Entries_are_added_at_the_end_and_deleted_with_their_line()
    {
        await ApplyAsync(null, New("grue", "crane"));
        await ApplyAsync(Entry("criée"), null);

        Assert.Equal("source\ttarget\tnote\r\n\r\nport\tport\tA place.\r\ngrue\tcrane\r\n", Stored);
    }

    [Fact]
    public async Task Each_change_can_be_taken_back()
    {
        await ApplyAsync(Entry("criée"), Entry("criée") with { Target = "fish market" });
        await ApplyAsync(Entry("port"), null);
        await ApplyAsync(null, New("grue", "crane"));

        for (var number = 3; number > 0; number--) Assert.IsType<GlossarySaved>(await desk.UndoAsync(number, Actor.Reader, Token));

        Assert.Equal(["criée → fish auction", "port → port"], catalog.Current.Termbase.Entries.Select(entry => $"{entry.Source} → {entry.Target}").Order());
        Assert.Equal("A place.", Entry("port").Note);
        Assert.Equal([1, 2, 3, null, null, null], (await desk.HistoryAsync(Token)).Select(change => change.Undoes));
    }

    [Fact]
    public async Task A_change_is_not_taken_back_over_a_later_one()
    {
        await ApplyAsync(Entry("criée"), Entry("criée") with { Target = "fish market" });
        await ApplyAsync(Entry("criée"), Entry("criée") with { Target = "fish hall" });

        var refused = Assert.IsType<GlossaryRefused>(await desk.UndoAsync(1, Actor.Reader, Token));

        Assert.Contains("does not stand in", refused.Reason, StringComparison.Ordinal);
        Assert.Equal("fish hall", Entry("criée").Target);
    }

    [Fact]
    public async Task The_history_outlives_the_process_and_tells_who_what_and_when()
    {
        await ApplyAsync(Entry("criée"), Entry("criée") with { Target = "fish market", Variants = ["criées aux poissons"], ExcludedForms = ["criées"] });

        using var later = NewDesk();
        var change = Assert.Single(await later.HistoryAsync(Token));

        Assert.Equal((Actor.Reader, File), (change.By, change.File));
        Assert.Equal("fish auction", change.Edits[0].Before!.Target);
        Assert.Equal(["criées"], change.Edits[0].After!.ExcludedForms);
        Assert.InRange(change.At, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_torn_line_of_the_history_is_passed_over()
    {
        await ApplyAsync(Entry("criée"), Entry("criée") with { Target = "fish market" });
        await System.IO.File.AppendAllTextAsync(folder.PathOf("data/glossary-history.jsonl"), "{\"number\":2,\"at\":\"20", Token);

        using var later = NewDesk();
        await later.ApplyAsync(File, [new EntryEdit(null, New("grue", "crane"))], Actor.Reader, Token);

        Assert.Equal([2L, 1L], (await later.HistoryAsync(Token)).Select(change => change.Number));
    }

    [Fact]
    public async Task An_entry_that_an_editor_has_changed_meanwhile_is_not_overwritten()
    {
        var known = Entry("criée");
        folder.Write("glossary/fr-en/sea.tsv", Text.Replace("fish auction", "auction hall", StringComparison.Ordinal));

        var refused = Assert.IsType<GlossaryRefused>(await ApplyAsync(known, known with { Target = "fish market" }));

        Assert.Contains("does not stand in", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("auction hall", Stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_whose_line_has_moved_is_found()
    {
        var known = Entry("port");
        folder.Write("glossary/fr-en/sea.tsv", Text.Replace("criée", "grue\tcrane\t\r\ncriée", StringComparison.Ordinal));

        Assert.IsType<GlossarySaved>(await ApplyAsync(known, known with { Target = "harbour" }));

        Assert.Equal(["grue", "criée", "port"], catalog.Current.Termbase.Entries.OrderBy(entry => entry.Origin.Line).Select(entry => entry.Source));
        Assert.Equal("harbour", Entry("port").Target);
    }

    [Fact]
    public async Task What_contradicts_another_glossary_is_refused_and_nothing_is_written()
    {
        folder.Write("glossary/fr-en/land.tsv", "source\ttarget\ngrue\tcrane\n");
        catalog.Reload();

        var refused = Assert.IsType<GlossaryRefused>(await ApplyAsync(null, New("grue", "bird")));

        Assert.Contains("glossary/fr-en/land.tsv:2", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(Text, Stored);
        Assert.Empty(await desk.HistoryAsync(Token));
    }

    [Fact]
    public async Task Of_several_edits_all_are_made_or_none()
    {
        ImmutableArray<EntryEdit> edits = [new(Entry("criée"), Entry("criée") with { Target = "x" }), new(null, New("a\tb", "c")), new(Entry("port"), null)];

        Assert.IsType<GlossaryRefused>(await desk.ApplyAsync(File, edits, Actor.Reader, Token));
        Assert.Equal(Text, Stored);

        Assert.IsType<GlossarySaved>(await desk.ApplyAsync(File, [edits[0], new(null, New("grue", "crane")), edits[2]], Actor.Reader, Token));
        Assert.Equal("source\ttarget\tnote\r\ncriée\tx\t\r\n\r\ngrue\tcrane\r\n", Stored);
    }

    [Fact]
    public async Task A_file_that_nobody_knows_is_not_written()
    {
        var refused = await desk.ApplyAsync("glossary/fr-en/../../secret.tsv", [new EntryEdit(null, New("a", "b"))], Actor.Reader, Token);

        Assert.Contains("There is no glossary", Assert.IsType<GlossaryRefused>(refused).Reason, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(folder.PathOf("secret.tsv")));
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_lose_nothing()
    {
        using var other = NewDesk();
        var writes = Enumerable.Range(0, 40).Select(i => (i % 2 == 0 ? desk : other).ApplyAsync(File, [new EntryEdit(null, New($"mot {i}", $"word {i}"))], Actor.Reader, Token));

        Assert.All(await Task.WhenAll(writes), outcome => Assert.IsType<GlossarySaved>(outcome));

        Assert.Equal(42, catalog.Current.Termbase.Entries.Length);
        Assert.Equal(Enumerable.Range(1, 40).Select(number => (long)number), (await desk.HistoryAsync(Token)).Select(change => change.Number).Order());
    }

    [Theory]
    [InlineData("le-monde", true)]
    [InlineData("a", true)]
    [InlineData("../evil", false)]
    [InlineData("Le Monde", false)]
    [InlineData("con", false)]
    [InlineData("", false)]
    [InlineData("sea", false)]
    public async Task A_glossary_is_made_under_a_sound_name_that_is_free(string name, bool isMade)
    {
        var (file, refused) = await desk.CreateAsync(name, GlossaryScope.Everywhere, Token);

        Assert.Equal(isMade, file is not null);
        Assert.Equal(isMade, refused is null);
        Assert.Equal(isMade ? 2 : 1, catalog.Current.Files.Length);
    }

    [Fact]
    public async Task A_glossary_for_one_outlet_goes_before_the_others_there_and_nowhere_else()
    {
        var (file, _) = await desk.CreateAsync("telegramme", new GlossaryScope(GlossaryScopeKind.Outlet, "Le Télégramme"), Token);
        await desk.ApplyAsync(file!, [new EntryEdit(null, New("criée", "covered market"))], Actor.Reader, Token);

        Assert.Equal([file!, File], catalog.Current.Files);
        Assert.Equal("covered market", Assert.Single(catalog.Current.For(default, Of("Le Télégramme")).Match("La criée")).Entry.Target);
        Assert.Equal("fish auction", Assert.Single(catalog.Current.For(default, Of("Ouest-France")).Match("La criée")).Entry.Target);
        Assert.Contains(catalog.Current.Problems, problem => problem is { IsNotice: true } && problem.Message.Contains("criée", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_order_says_who_is_followed()
    {
        var (file, _) = await desk.CreateAsync("telegramme", new GlossaryScope(GlossaryScopeKind.Tag, "port"), Token);
        await desk.ApplyAsync(file!, [new EntryEdit(null, New("criée", "covered market"))], Actor.Reader, Token);

        await desk.ArrangeAsync([(File, GlossaryScope.Everywhere), (file!, new GlossaryScope(GlossaryScopeKind.Tag, "port"))], Token);

        Assert.Equal([File, file!], catalog.Current.Files);
        Assert.Equal("fish auction", Assert.Single(catalog.Current.For(default, Of("Le Télégramme")).Match("La criée")).Entry.Target);
    }

    [Fact]
    public async Task A_broken_list_of_glossaries_is_told_and_all_are_in_force()
    {
        folder.Write("glossary/glossaries.json", "[{");
        catalog.Reload();

        var problem = Assert.Single(catalog.Current.Problems);
        Assert.Equal("glossary/glossaries.json", problem.File);
        Assert.Single(catalog.Current.For(default, Of("x")).Match("La criée"));
        Assert.IsType<GlossarySaved>(await ApplyAsync(Entry("criée"), Entry("criée") with { Target = "hall" }));
    }

    private static ArticleMetadata Of(string outlet) => new("Titre", null, outlet, null, null, ["port"], null);

    private static TermPair New(string source, string target) =>
        new(source, target, [], [], [], TermStatus.Preferred, TermKind.Noun, false, null, new TermOrigin(File, 0));

    private GlossaryDesk NewDesk() => new(catalog, DataFolder.In(folder.PathOf("data")), TimeProvider.System);

    private TermPair Entry(string source) => catalog.Current.Entries.Single(entry => entry.Source == source);

    private Task<GlossaryOutcome> ApplyAsync(TermPair? before, TermPair? after) => desk.ApplyAsync(File, [new EntryEdit(before, after)], Actor.Reader, Token);
}
