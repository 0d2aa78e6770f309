using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Terminology;

public sealed class TermbaseMatchTests
{
    public static TheoryData<string, string, string> Spec() => [.. SpecTable.Rows("matching.md").Select(row => new TheoryDataRow<string, string, string>(row[0], row[1], row[2]))];

    [Theory]
    [MemberData(nameof(Spec))]
    public void Finds_what_the_spec_marks(string entries, string marked, string because)
    {
        var expected = TermNotation.Unescape(marked);
        var text = expected.Replace("[[", "", StringComparison.Ordinal).Replace("]]", "", StringComparison.Ordinal);

        var matches = TermNotation.Termbase(entries).Match(text);

        Assert.True(expected == Mark(text, matches), $"{because}: {Mark(text, matches)}");
    }

    [Fact]
    public void Has_at_least_sixty_cases() => Assert.True(Spec().Count >= 60);

    [Fact]
    public void Spans_are_those_of_the_stored_text()
    {
        var match = Assert.Single(TermNotation.Termbase("noun chef-d'œuvre = masterpiece").Match("Un\u00A0 \u00ADchef-d’oeu\u00ADvre\u00AD !"));

        Assert.Equal("chef-d’oeu\u00ADvre", match.Span.In("Un\u00A0 \u00ADchef-d’oeu\u00ADvre\u00AD !"));
    }

    [Fact]
    public void Case_sensitive_entry_goes_before_the_other()
    {
        var termbase = TermNotation.Termbase("noun orient = east ; name Orient = Orient");

        Assert.Equal(["Orient", "east"], termbase.Match("l’Orient et l’orient").Select(match => match.Entry.Target));
    }

    [Fact]
    public void Own_spelling_goes_before_a_variant_of_another_entry()
    {
        var termbase = TermNotation.Termbase("noun raid ~ frappe = raid ; noun frappe = strike");

        Assert.Equal("strike", Assert.Single(termbase.Match("une frappe")).Entry.Target);
    }

    [Fact]
    public void Earlier_entry_goes_before_a_later_one_with_the_same_spelling() =>
        Assert.Equal("strike", Assert.Single(TermNotation.Termbase("noun frappe = strike ; noun frappe = raid").Match("une frappe")).Entry.Target);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\uD800")]
    [InlineData("x\uDC00\uD800y Irak\uD800")]
    [InlineData("\u0301\u0301Irak\uFFFE")]
    [InlineData("-'-'--Irak''--")]
    public void Takes_any_text(string text) =>
        Assert.All(TermNotation.Termbase("name Irak = Iraq ; noun œ = x").Match(text), match => Assert.Equal("Irak", match.Span.In(text)));

    [Fact]
    public void Takes_any_entry()
    {
        var entries = TermNotation.Entries("name Irak = Iraq").Add(TermNotation.Entries("name x")[0] with { Source = "\uD800\u0301", Variants = ["", " ", "\u00AD"] });

        Assert.Single(Termbase.Build(entries).Match("Irak \uD800"));
    }

    [Fact]
    public void Empty_termbase_finds_nothing() => Assert.Empty(Termbase.Empty.Match("Irak"));

    [Fact]
    public void Finds_each_of_many_thousand_spellings()
    {
        var entries = Enumerable.Range(0, 20_000).Select(i => TermNotation.Entries("noun x")[0] with { Source = Spell(i), IsCaseSensitive = i % 2 == 0 }).ToImmutableArray();
        var termbase = Termbase.Build(entries);

        var text = string.Join(", ", entries.Select(entry => entry.Source));

        Assert.Equal(entries.Select(entry => entry.Source), termbase.Match(text).Select(match => match.Entry.Source));
    }

    private static string Spell(int number)
    {
        var word = new StringBuilder("t");
        for (var rest = number; rest > 0; rest /= 12) word.Append("aéiouêàbdlmr"[rest % 12]);
        return word.Append(number % 3 == 0 ? " de l’eau" : "").ToString();
    }

    private static string Mark(string text, ImmutableArray<TermMatch> matches)
    {
        var marked = new StringBuilder(text);
        foreach (var match in matches.Reverse()) marked.Insert(match.Span.End, "]]").Insert(match.Span.Start, "[[");
        return marked.ToString();
    }
}
