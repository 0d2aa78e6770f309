using System.Collections.Immutable;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Tests.Terminology;

public sealed class TermbaseFormsTests
{
    private const string Strikes = "noun frappe = strike ; noun frappe aérienne = air strike ; name Irak = Iraq ; verb viser = target ; noun policier = police officer";

    [Theory]
    [InlineData("une frappe", TermFormKind.Written, TermNumber.Singular, "strike")]
    [InlineData("des frappes", TermFormKind.Plural, TermNumber.Plural, "strikes")]
    [InlineData("des frappes aériennes", TermFormKind.Plural, TermNumber.Plural, "air strikes")]
    [InlineData("l'Irak", TermFormKind.Written, TermNumber.Singular, "Iraq")]
    [InlineData("une policière", TermFormKind.Feminine, TermNumber.Singular, "police officer")]
    [InlineData("deux policières", TermFormKind.FemininePlural, TermNumber.Plural, "police officers")]
    [InlineData("ils visent", TermFormKind.Present, TermNumber.Plural, "target")]
    [InlineData("ils ont visé", TermFormKind.PastParticiple, TermNumber.Singular, "target")]
    public void Match_tells_its_form_and_the_English_that_is_wanted(string text, TermFormKind form, TermNumber number, string english)
    {
        var match = Assert.Single(TermNotation.Termbase(Strikes).Match(text));

        Assert.Equal((form, number, english), (match.Form, match.Number, match.English));
    }

    [Theory]
    [InlineData("noun chef d'État = head of state", "des chefs d'État", "heads of state")]
    [InlineData("noun député = member of parliament", "les députées", "members of parliament")]
    [InlineData("noun porte-monnaie = purse", "des porte-monnaies", "purses")]
    [InlineData("noun droit de veto = veto", "les droits de veto", "vetoes")]
    [InlineData("noun rédacteur en chef = editor-in-chief", "les rédacteurs en chef", "editors-in-chief")]
    [InlineData("noun secrétaire général = secretary-general", "les secrétaires généraux", "secretaries-general")]
    [InlineData("noun enfant soldat = child soldier", "les enfants soldats", "child soldiers")]
    [InlineData("noun homme d'État = statesman", "les hommes d'État", "statesmen")]
    [InlineData("noun crise = crisis", "des crises", "crises")]
    [InlineData("noun axe = axis", "des axes", "axes")]
    [InlineData("noun aide humanitaire = humanitarian aid", "des aides humanitaires", "humanitarian aid")]
    [InlineData("noun trafic de drogue = drug trafficking", "les trafics de drogue", "drug trafficking")]
    [InlineData("noun tuerie = killing", "les tueries", "killings")]
    [InlineData("noun matériel = equipment", "les matériels", "equipment")]
    [InlineData("noun force de l'ordre = police", "les forces de l'ordre", "police")]
    [InlineData("noun extrême droite = far right", "les extrêmes droites", "far right")]
    [InlineData("noun gaz toxique = toxic gas", "des gaz toxiques", "toxic gases")]
    [InlineData("noun troupe = troops", "les troupes", "troops")]
    public void English_follows_the_plural_where_it_has_one(string entry, string text, string english) =>
        Assert.Equal(english, Assert.Single(TermNotation.Termbase(entry).Match(text)).English);

    [Theory]
    [InlineData("withdraw", "l'Iran se retire", "withdraws")]
    [InlineData("withdraw", "ils se retirent", "withdraw")]
    [InlineData("withdraw", "l'Iran s'est retiré", "withdrew")]
    [InlineData("withdraw", "elles se sont retirées", "withdrew")]
    [InlineData("to withdraw troops", "il se retirait", "withdrew troops")]
    [InlineData("withdraw", "il se retirera", "will withdraw")]
    [InlineData("withdraw", "il se retirerait", "would withdraw")]
    [InlineData("withdraw", "en se retirant", "withdrawing")]
    [InlineData("withdraw", "nous devons nous retirer", "withdraw")]
    [InlineData("withdraw", "il doit se retirer", "withdraw")]
    [InlineData("stop", "il s'est retiré, se retirant", "stopped|stopping")]
    [InlineData("commit", "il s'est retiré, il se retire", "committed|commits")]
    [InlineData("offer", "il s'est retiré, se retirant", "offered|offering")]
    [InlineData("be absent", "il se retire, ils se retirent, il se retira, ils se retirèrent", "is absent|are absent|was absent|were absent")]
    [InlineData("have doubts", "il se retire, il se retira", "has doubts|had doubts")]
    [InlineData("undergo", "il se retire, il se retira", "undergoes|underwent")]
    [InlineData("show", "il se retira", "showed")]
    [InlineData("beat", "il se retira", "beat")]
    [InlineData("deny", "il se retire, il se retira", "denies|denied")]
    public void English_of_a_reflexive_verb_follows_the_tense(string english, string text, string wanted)
    {
        var matches = TermNotation.Termbase($"verb se retirer = {english}").Match(text);

        Assert.Equal(wanted.Split('|'), matches.Select(match => match.English));
        Assert.All(TermLedger.Judge(text, string.Join(", ", wanted.Split('|')), matches), line => Assert.InRange(line.Verdict, TermVerdict.Exact, TermVerdict.Inflected));
    }

    [Theory]
    [InlineData("les Irakiens", "Iraqis")]
    [InlineData("des Irakiennes", "Iraqis")]
    [InlineData("12 Irakiens", "Iraqis")]
    [InlineData("les responsables irakiens", "Iraqi")]
    public void A_word_that_may_be_an_adjective_is_a_noun_behind_a_determiner_only(string text, string english) =>
        Assert.Equal(english, Assert.Single(TermNotation.Termbase("noun irakien = Iraqi").Match(text)).English);

    [Fact]
    public void A_listed_plural_asks_for_the_plural_too() =>
        Assert.Equal("strikes", Assert.Single(TermNotation.Termbase("noun frappe ~ frappes = strike").Match("des frappes")).English);

    [Theory]
    [InlineData("noun frappe = strike ; noun frappes = air campaign")]
    [InlineData("noun frappes = air campaign ; noun frappe = strike")]
    [InlineData("noun! frappe = strike ; noun raids ~ frappes = air campaign")]
    public void What_an_entry_writes_itself_goes_before_a_form_of_another(string entries)
    {
        var termbase = TermNotation.Termbase(entries);

        Assert.Equal("air campaign", Assert.Single(termbase.Match("des frappes")).Entry.Target);
        Assert.Equal("strike", Assert.Single(termbase.Match("une frappe")).Entry.Target);
    }

    [Fact]
    public void Of_two_entries_with_the_same_form_the_earlier_one_has_it() =>
        Assert.Equal("eye", Assert.Single(TermNotation.Termbase("noun œil = eye ; noun oeil = bud").Match("les yeux")).Entry.Target);

    [Fact]
    public void A_form_switched_off_is_not_found()
    {
        var termbase = Termbase.Build([TermNotation.Entries("noun frappe = strike")[0] with { ExcludedForms = ["frappes"] }]);

        Assert.Empty(termbase.Match("des frappes"));
        Assert.Single(termbase.Match("une frappe"));
    }

    [Fact]
    public void Switching_a_form_off_changes_the_revision()
    {
        var entry = TermNotation.Entries("noun frappe = strike")[0];

        Assert.NotEqual(Termbase.Build([entry]).Revision, Termbase.Build([entry with { ExcludedForms = ["frappes"] }]).Revision);
    }

    [Fact]
    public void Key_of_a_plural_asks_for_other_English()
    {
        var termbase = TermNotation.Termbase("noun frappe = strike ; verb viser = target");

        Assert.NotEqual(Termbase.TermsKey(termbase.Match("une frappe")), Termbase.TermsKey(termbase.Match("des frappes")));
        Assert.Equal(Termbase.TermsKey(termbase.Match("viser")), Termbase.TermsKey(termbase.Match("ils visent")));
    }

    [Fact]
    public void Positions_of_forms_are_those_of_the_stored_text()
    {
        const string text = "Les\u00A0 \u00ADœu\u00ADvres d’art\u00AD, e\u0301tranges.";

        Assert.Equal("œu\u00ADvres d’art", Assert.Single(TermNotation.Termbase("noun oeuvre d'art = work of art").Match(text)).Span.In(text));
    }

    [Fact]
    public void Nested_overlapping_and_rival_terms_are_told_and_not_applied()
    {
        var termbase = TermNotation.Termbase("name Irak = Iraq ; noun Résistance islamique en Irak = Islamic Resistance ; noun résistance islamique = resistance ; noun Irak occupé = occupied Iraq ; name Résistance islamique = x");
        const string text = "La Résistance islamique en Irak occupé, et l'Irak.";

        var overlaps = termbase.FindOverlaps(text);

        Assert.Equal(["Résistance islamique en Irak", "Irak"], termbase.Match(text).Select(match => match.Span.In(text)));
        Assert.Equal(
            [("resistance", "Résistance islamique"), ("x", "Résistance islamique"), ("occupied Iraq", "Irak occupé"), ("Iraq", "Irak")],
            overlaps.Select(overlap => (overlap.Match.Entry.Target, overlap.Match.Span.In(text))).OrderBy(pair => Array.IndexOf(["resistance", "x", "occupied Iraq", "Iraq"], pair.Target)));
        Assert.All(overlaps, overlap => Assert.Equal("Islamic Resistance", overlap.Applied.Entry.Target));
    }

    [Fact]
    public void Terms_that_share_no_words_do_not_overlap() =>
        Assert.Empty(TermNotation.Termbase(Strikes).FindOverlaps("Des frappes en Irak, une frappe, des policiers."));

    [Fact]
    public void Entries_added_one_by_one_are_found_as_if_they_had_been_there()
    {
        var entries = Enumerable.Range(0, 60).Select(i => TermNotation.Entries($"noun terme {Letters(i)} = term {i}")[0]).ToImmutableArray();
        var text = string.Join(", ", entries.Select(entry => entry.Source.Replace("terme", "termes", StringComparison.Ordinal)));

        var termbase = entries[20..].Aggregate(Termbase.Build(entries[..20]), (grown, entry) => grown.With(entry));

        Assert.Equal(60, termbase.Match(text).Length);
        Assert.Equal(Termbase.Build(entries).Match(text), termbase.Match(text));
        Assert.Equal(Termbase.Build(entries).Revision, termbase.Revision);
        Assert.Equal(entries, termbase.Entries);
    }

    [Fact]
    public void Entry_added_to_nothing_is_found() =>
        Assert.Equal("strike", Assert.Single(Termbase.Empty.With(TermNotation.Entries("noun frappe = strike")[0]).Match("des frappes")).Entry.Target);

    [Fact]
    public void Added_entry_goes_behind_the_others_and_before_their_forms()
    {
        var termbase = TermNotation.Termbase("noun frappe = strike");

        Assert.Equal("strike", Assert.Single(termbase.With(TermNotation.Entries("noun frappe = hit")[0]).Match("frappe")).Entry.Target);
        Assert.Equal("hits", Assert.Single(termbase.With(TermNotation.Entries("noun frappes = hits")[0]).Match("frappes")).Entry.Target);
        Assert.Equal("air strike", Assert.Single(termbase.With(TermNotation.Entries("noun frappe aérienne = air strike")[0]).Match("frappes aériennes")).Entry.Target);
    }

    [Fact]
    public void Entry_taken_out_is_not_found_and_gives_way_to_others()
    {
        var termbase = TermNotation.Termbase("noun frappe = strike ; noun frappe = hit ; noun frappe aérienne = air strike ; name Irak = Iraq");

        var without = termbase.Without(termbase.Entries[0]).Without(termbase.Entries[2]);

        Assert.Equal(["hit", "Iraq"], without.Match("frappes aériennes en Irak").Select(match => match.Entry.Target));
        Assert.Equal(Termbase.Build(without.Entries).Revision, without.Revision);
        Assert.Empty(without.FindOverlaps("frappes aériennes en Irak"));
        Assert.Equal(["air strike", "Iraq"], termbase.Match("frappes aériennes en Irak").Select(match => match.Entry.Target));
    }

    [Fact]
    public void Entry_taken_out_stays_out_when_others_come()
    {
        var termbase = TermNotation.Termbase("noun frappe = strike ; name Irak = Iraq");

        var changed = termbase.Without(termbase.Entries[0]).With(TermNotation.Entries("name Iran = Iran")[0]).With(TermNotation.Entries("name Syrie = Syria")[0]);

        Assert.Equal(["Iraq", "Syria"], changed.Match("frappe, Irak, Syrie").Select(match => match.Entry.Target));
    }

    [Fact]
    public void Entry_that_is_not_there_cannot_be_taken_out()
    {
        var termbase = TermNotation.Termbase("noun frappe = strike");

        Assert.Same(termbase, termbase.Without(TermNotation.Entries("noun frappe = strike")[0]));
    }

    [Fact]
    public void Every_generated_form_is_found_whole()
    {
        string[] sources = ["noun base militaire américaine", "noun œuvre d’art", "noun chef-d'œuvre", "noun vice-président", "noun! Premier ministre", "verb violer la souveraineté", "verb s'en prendre à", "verb se retirer", "verb mettre en examen", "noun « résistance » en Irak", "noun chef d'état-major adjoint"];

        Assert.All(sources.SelectMany(source => TermNotation.Entries(source)), entry =>
        {
            var termbase = Termbase.Build([entry]);
            Assert.All(TermForms.Of(entry).Forms, form =>
            {
                Assert.Equal(new TextSpan(0, form.Text.Length), Assert.Single(termbase.Match(form.Text)).Span);
                Assert.Equal(new TextSpan(3, form.Text.Length), Assert.Single(termbase.Match($"X, {form.Text}.")).Span);
                if (!entry.IsCaseSensitive) Assert.Single(termbase.Match(form.Text.ToUpperInvariant()));
            });
        });
    }

    private static string Letters(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";
}
