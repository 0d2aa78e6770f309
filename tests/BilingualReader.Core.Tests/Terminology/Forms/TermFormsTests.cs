using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;

namespace BilingualReader.Core.Tests.Terminology.Forms;

public sealed class TermFormsTests
{
    private static readonly TermFormKind[] Tenses = [TermFormKind.Imperfect, TermFormKind.PastHistoric, TermFormKind.Future, TermFormKind.Subjunctive];

    public static TheoryData<string, string, string, string> Spec() =>
        [.. SpecTable.Rows("forms.md").Where(row => row[0] != "entry").Select(row => new TheoryDataRow<string, string, string, string>(row[0], row[1], row[2], row[3]))];

    public static TheoryData<string[]> Conjugations() =>
        [.. SpecTable.Rows("conjugation.md").Where(row => row[0] != "infinitive").Select(row => new TheoryDataRow<string[]>(row))];

    [Theory]
    [MemberData(nameof(Spec))]
    public void Gives_the_forms_of_the_spec(string entry, string forms, string withheld, string because)
    {
        var set = TermForms.Of(TermNotation.Entries(entry)[0]);
        string[] expected = forms == "-" ? [] : forms.Split(", ");
        var found = set.Forms.Select(form => form.Text);
        if (expected.LastOrDefault() == "…") (expected, found) = (expected[..^1], found.Take(expected.Length - 1));

        Assert.True(expected.SequenceEqual(found), $"{because}: {string.Join(", ", set.Forms.Select(form => form.Text))}");
        Assert.Equal(withheld == "-" ? "" : withheld, string.Join(", ", set.Withheld.Select(form => form.Text)));
    }

    [Theory]
    [MemberData(nameof(Conjugations))]
    public void Conjugates_as_the_spec_has_it(string[] row)
    {
        // A pronoun keeps forms apart that are other words too, and forms of one tense from those of another.
        var forms = TermForms.Of(Reflexive(row[0]) with { Variants = [] }).Forms.Select(form => form.Text).ToHashSet(StringComparer.Ordinal);
        var participles = row[6].Split(' ');

        Assert.Equal([], row[1].Split(' ').Zip(["me", "te", "se", "nous", "vous", "se"], (form, pronoun) => With(pronoun, form)).Except(forms));
        Assert.Equal([], row[2..6].Where(form => form != "-").Select(form => With("se", form)).Except(forms));
        Assert.Contains(With("se", participles[0]), forms);
        Assert.Contains("s'est " + participles[1], forms);
        Assert.Contains("s'est " + participles[2], forms);
    }

    [Theory]
    [MemberData(nameof(Conjugations))]
    public void Tells_the_tense_of_each_form(string[] row)
    {
        var forms = TermForms.Of(Reflexive(row[0])).Forms;

        Assert.All(row[2..6].Zip(Tenses).Where(pair => pair.First != "-" && !row[1].Split(' ').Contains(pair.First) && row[2..6].Count(form => form == pair.First) == 1), pair =>
            Assert.Equal(pair.Second, Assert.Single(forms, form => form.Text == With("se", pair.First)).Kind));
    }

    [Fact]
    public void Spec_has_the_fifty_commonest_irregular_verbs() => Assert.True(Conjugations().Count >= 70);

    [Theory]
    [InlineData("noun base", "bases", TermFormKind.Plural, TermNumber.Plural)]
    [InlineData("noun policier", "policière", TermFormKind.Feminine, TermNumber.Singular)]
    [InlineData("noun policier", "policières", TermFormKind.FemininePlural, TermNumber.Plural)]
    [InlineData("verb viser", "visait", TermFormKind.Imperfect, TermNumber.Singular)]
    [InlineData("verb viser", "visent", TermFormKind.Present, TermNumber.Plural)]
    [InlineData("verb viser", "visés", TermFormKind.PastParticiple, TermNumber.Plural)]
    [InlineData("verb viser", "visant", TermFormKind.PresentParticiple, TermNumber.Singular)]
    [InlineData("verb se retirer", "s'est retirée", TermFormKind.CompoundPast, TermNumber.Singular)]
    [InlineData("verb se retirer", "nous retirer", TermFormKind.Infinitive, TermNumber.Plural)]
    public void Says_what_each_form_is(string entry, string text, TermFormKind kind, TermNumber number) =>
        Assert.Contains(new TermForm(text, kind, number), TermForms.Of(TermNotation.Entries(entry)[0]).Forms);

    [Fact]
    public void Lists_first_what_the_entry_writes_itself()
    {
        var written = TermForms.Of(TermNotation.Entries("noun frappe ~ frappes ~ bombardement")[0]).Written;

        Assert.Equal([TermFormKind.Written, TermFormKind.Variant, TermFormKind.Variant], written.Select(form => form.Kind));
        Assert.Equal([TermNumber.Singular, TermNumber.Plural, TermNumber.Singular], written.Select(form => form.Number));
    }

    [Fact]
    public void Variants_have_forms_too() =>
        Assert.Equal(["frappes", "bombardements"], TermForms.Of(TermNotation.Entries("noun frappe ~ bombardement")[0]).Forms.Select(form => form.Text));

    [Fact]
    public void Forms_that_a_person_has_switched_off_are_left_out()
    {
        var entry = TermNotation.Entries("noun policier")[0] with { ExcludedForms = ["Policières"] };

        Assert.Equal(["policiers", "policière"], TermForms.Of(entry).Forms.Select(form => form.Text));
    }

    [Fact]
    public void No_form_comes_twice() => Assert.All(
        Spec().Select(row => row.Data.Item1),
        entry => Assert.Distinct(TermForms.Of(TermNotation.Entries(entry)[0]) is var set ? set.Written.Concat(set.Forms).Concat(set.Withheld).Select(form => form.Text.ToLowerInvariant()) : []));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("«")]
    [InlineData("l'")]
    [InlineData("d'")]
    [InlineData("'s")]
    [InlineData("--a--")]
    [InlineData("se")]
    [InlineData("s'")]
    [InlineData("s'en")]
    [InlineData("er")]
    [InlineData("ir")]
    [InlineData("cer ger")]
    [InlineData("\uD800er")]
    [InlineData("漢字")]
    [InlineData("de de de")]
    [InlineData("le")]
    [InlineData("le la les")]
    public void Takes_any_term(string source) => Assert.All(
        Enum.GetValues<TermKind>(),
        kind => Assert.All(TermForms.Of(TermNotation.Entries("noun x")[0] with { Source = source, Kind = kind }).Forms, form => Assert.NotEmpty(form.Text)));

    private static TermPair Reflexive(string infinitive) => TermNotation.Entries("verb " + With("se", infinitive))[0];

    private static string With(string pronoun, string form) =>
        pronoun.Length == 2 && ("aeiouéêèœ".Contains(form[0], StringComparison.Ordinal)) ? pronoun[..1] + "'" + form : pronoun + " " + form;
}
