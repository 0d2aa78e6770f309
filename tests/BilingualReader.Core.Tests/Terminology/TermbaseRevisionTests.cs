using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology;

public sealed class TermbaseRevisionTests
{
    private static readonly TermPair Entry =
        new("frappe", "strike", ["coup", "frappes"], ["raid", "air raid"], ["hit"], TermStatus.Preferred, TermKind.Noun, false, "note", new TermOrigin("a.tsv", 2));

    public static TheoryData<TermPair> Changes() =>
    [
        Entry with { Source = "frappé" },
        Entry with { Target = "Strike" },
        Entry with { Variants = ["coup"] },
        Entry with { Accept = ["raid"] },
        Entry with { Forbid = [] },
        Entry with { Status = TermStatus.Admitted },
        Entry with { Kind = TermKind.Verb },
        Entry with { IsCaseSensitive = true },
        Entry with { Note = null },
        Entry with { Accept = ["raid", "air raid", "hit"], Forbid = [] },
        Entry with { Accept = ["raidair raid"] },
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Changes_with_every_field(TermPair changed) => Assert.NotEqual(Revision(Entry), Revision(changed));

    [Fact]
    public void Changes_when_an_entry_comes_or_goes()
    {
        var other = Entry with { Source = "tir" };
        string[] revisions = [Termbase.Empty.Revision, Revision(Entry), Revision(Entry, other), Revision(Entry, other, other)];

        Assert.Equal(4, revisions.Distinct().Count());
    }

    [Fact]
    public void Knows_no_order_file_or_line()
    {
        var other = Entry with { Source = "tir" };
        var moved = Entry with { Origin = new TermOrigin("b.tsv", 9), Variants = ["frappes", "coup"], Accept = ["air raid", "raid"] };

        Assert.Equal(Revision(Entry, other), Revision(other, moved));
    }

    [Fact]
    public void Is_the_same_on_every_machine_and_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal("c0bfac18c862", Revision(Entry));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Terms_key_of_no_matches_is_constant() => Assert.Equal(Termbase.NoTermsKey, Termbase.TermsKey([]));

    [Fact]
    public void Terms_key_follows_what_is_asked_for_and_its_order()
    {
        var termbase = TermNotation.Termbase("name Irak = Iraq ; name Syrie = Syria");

        Assert.Equal(Key(termbase, "Irak et Syrie"), Key(termbase, "l'Irak, la Syrie"));
        Assert.NotEqual(Key(termbase, "Irak et Syrie"), Key(termbase, "Syrie et Irak"));
        Assert.NotEqual(Key(termbase, "Irak"), Key(termbase, "Irak, Irak"));
    }

    [Fact]
    public void Terms_key_ignores_entries_that_do_not_occur_and_notes()
    {
        var small = TermNotation.Termbase("name Irak = Iraq");
        var large = Termbase.Build([small.Entries[0] with { Note = "new" }, .. TermNotation.Entries("name Syrie = Syria")]);

        Assert.Equal(Key(small, "Irak"), Key(large, "Irak"));
        Assert.NotEqual(small.Revision, large.Revision);
    }

    [Fact]
    public void Terms_key_changes_with_what_is_forbidden() =>
        Assert.NotEqual(Key(TermNotation.Termbase("name Irak = Iraq"), "Irak"), Key(TermNotation.Termbase("name Irak = Iraq - Irak"), "Irak"));

    private static string Revision(params ImmutableArray<TermPair> entries) => Termbase.Build(entries).Revision;

    private static string Key(Termbase termbase, string text) => Termbase.TermsKey(termbase.Match(text));
}
