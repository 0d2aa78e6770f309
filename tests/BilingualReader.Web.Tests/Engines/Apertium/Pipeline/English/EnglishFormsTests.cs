using BilingualReader.Web.Engines.Apertium.Pipeline.English;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.English;

public sealed class EnglishFormsTests
{
    [Theory]
    [InlineData("violate", "violates violated violated violating")]
    [InlineData("target", "targets targeted targeted targeting")]
    [InlineData("stop", "stops stopped stopped stopping")]
    [InlineData("carry out", "carries out carried out carried out carrying out")]
    [InlineData("take", "takes took taken taking")]
    [InlineData("die", "dies died died dying")]
    [InlineData("flee", "flees fled fled fleeing")]
    [InlineData("have", "has had had having")]
    [InlineData("push", "pushes pushed pushed pushing")]
    [InlineData("control", "controls controlled controlled controlling")]
    [InlineData("upset", "upsets upset upset upsetting")]
    [InlineData("visit", "visits visited visited visiting")]
    public void Knows_the_forms_of_a_verb(string verb, string expected) =>
        Assert.Equal(expected, string.Join(' ', EnglishForms.All[1..].Select(form => EnglishForms.Inflect(verb, form))));

    [Theory]
    [InlineData("child", "children")]
    [InlineData("strategy", "strategies")]
    [InlineData("virus", "viruses")]
    [InlineData("goal", "goals")]
    public void Knows_the_plural_of_a_noun(string noun, string expected) => Assert.Equal(expected, EnglishForms.Inflect(noun, EnglishForm.WithS));

    [Theory]
    [InlineData("boys", "children")]
    [InlineData("Boy", "Child")]
    [InlineData("cat", null)]
    public void A_correction_keeps_the_form(string word, string? expected) => Assert.Equal(expected, new WordCorrection("boy", "child").Correct(word, isAfterAuxiliary: false));

    [Theory]
    [InlineData(false, "became")]
    [InlineData(true, "become")]
    public void Tells_the_participle_from_the_past(bool isAfterAuxiliary, string expected) =>
        Assert.Equal(expected, new WordCorrection("result", "become").Correct("resulted", isAfterAuxiliary));

    [Theory]
    [InlineData("diets", "régime<n><m><pl>", "regimes")]
    [InlineData("diets", "alimentation<n>", "diets")]
    [InlineData("raped", "violer<vblex><pp><m><sg>", "violated")]
    [InlineData("village", "village<n><m><sg>", "village")]
    [InlineData("said", "", "said")]
    public void Corrects_a_word_only_for_its_own_French(string word, string analyses, string expected) =>
        Assert.Equal(expected, WordCorrections.Correct(word, analyses, ""));
}
