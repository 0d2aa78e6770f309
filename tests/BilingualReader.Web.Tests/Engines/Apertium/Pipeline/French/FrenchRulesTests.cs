using BilingualReader.Web.Engines.Apertium.Pipeline.French;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.French;

public sealed class FrenchRulesTests
{
    [Fact]
    public void The_perfect_becomes_the_past() =>
        AssertUnits(new SimplePast(), "^a/avoir<vbhaver><pri><p3><sg>$ ^récemment/récemment<adv>$ ^voté/voter<vblex><pp><m><sg>$", "voter<vblex><ifi><p3><sg>", "récemment<adv>");

    [Fact]
    public void A_passive_becomes_the_past_of_to_be() =>
        AssertUnits(new SimplePast(), "^ont/avoir<vbhaver><pri><p3><pl>$ ^été/être<vbser><pp><mf><sp>$ ^menées/mener<vblex><pp><f><pl>$", "être<vbser><ifi><p3><pl>", "mener<vblex><pp><f><pl>");

    [Fact]
    public void A_verb_of_motion_takes_etre() =>
        AssertUnits(new SimplePast(), "^est/est<n><m><sg>/être<vbser><pri><p3><sg>$ ^venu/venir<vblex><pp><m><sg>$", "venir<vblex><ifi><p3><sg>");

    [Fact]
    public void A_state_stays_in_the_present() =>
        AssertUnits(new SimplePast(), "^est/être<vbser><pri><p3><sg>$ ^fermé/fermer<vblex><pp><m><sg>$", "être<vbser><pri><p3><sg>", "fermer<vblex><pp><m><sg>");

    [Fact]
    public void The_identities_of_both_words_stay()
    {
        List<LexicalUnit> units = [new("", "a", "avoir<vbhaver><pri><p3><sg>", [1]), new(" ", "voté", "voter<vblex><pp><m><sg>", [2])];

        new SimplePast().Apply(units);

        Assert.Equal([1, 2], Assert.Single(units).Ids);
    }

    [Fact]
    public void An_indefinite_plural_loses_its_article() =>
        AssertUnits(new Partitive(), "^contre/contre<pr>$ ^des/de<pr>+le<det><def><mf><pl>$ ^ports/port<n><m><pl>/porter<vblex><pri>$", "contre<pr>", "port<n><m><pl>");

    [Fact]
    public void Of_the_stays_of_the() =>
        AssertUnits(new Partitive(), "^prix/prix<n><m><sp>$ ^des/de<pr>+le<det><def><mf><pl>$ ^ports/port<n><m><pl>$", "prix<n><m><sp>", "de<pr>+le<det><def><mf><pl>", "port<n><m><pl>");

    [Fact]
    public void A_superlative_loses_its_second_article() =>
        AssertUnits(new Superlative(), "^port/port<n><m><sg>$ ^le/le<det><def><m><sg>$ ^plus/plus<adv>/plus<n><m><sp>$ ^grand/grand<adj><m><sg>$", "port<n><m><sg>", "plus<adv>", "grand<adj><m><sg>");

    [Fact]
    public void Nobody_is_spoken_to_in_the_singular_without_a_pronoun() =>
        AssertUnits(new LikelyReadings(), "^les/le<det><def><mf><pl>/le<prn><pro><p3><mf><pl>$ ^forces/force<n><f><pl>/forcer<vblex><pri><p2><sg>$", "le<det><def><mf><pl>", "force<n><f><pl>");

    [Fact]
    public void Behind_a_subject_the_verb_stays() =>
        AssertUnits(new LikelyReadings(), "^il/il<prn><tn><p3><m><sg>$ ^la/le<det><def><f><sg>/le<prn><pro><p3><f><sg>$ ^porte/porte<n><f><sg>/porter<vblex><pri><p3><sg>$",
            "il<prn><tn><p3><m><sg>", "le<det><def><f><sg>/le<prn><pro><p3><f><sg>", "porte<n><f><sg>/porter<vblex><pri><p3><sg>");

    [Fact]
    public void A_place_where_one_is_takes_in() =>
        AssertUnits(new PlaceOfStay(), "^vit/vivre<vblex><pri><p3><sg>$ ^à/à<pr>$ ^Bagdad/Bagdad<np><loc>$", "vivre<vblex><pri><p3><sg>", "dans<pr>", "Bagdad<np><loc>");

    [Fact]
    public void A_place_where_one_goes_takes_to() =>
        AssertUnits(new PlaceOfStay(), "^va/aller<vblex><pri><p3><sg>$ ^à/à<pr>$ ^Bagdad/Bagdad<np><loc>$", "aller<vblex><pri><p3><sg>", "à<pr>", "Bagdad<np><loc>");

    private static void AssertUnits(IFrenchRule rule, string stream, params string[] expected)
    {
        List<LexicalUnit> units = [.. AnalysedText.Parse(stream).Units];

        rule.Apply(units);

        Assert.Equal(expected, units.Select(unit => unit.Analyses));
    }
}
