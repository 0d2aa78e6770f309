using BilingualReader.Web.Engines.Apertium.Pipeline.English;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline.English;

public sealed class EnglishRulesTests
{
    [Theory]
    [InlineData("a  cat", "a cat")]
    [InlineData("a cat , here ( now )", "a cat, here (now)")]
    [InlineData("the majority of the countries", "most countries")]
    [InlineData("The majority of the water", "most of the water")]
    [InlineData("10 thousands of million dollars", "10 billion dollars")]
    [InlineData("2 million of people", "2 million people")]
    [InlineData("to 9:30 hours", "at 9:30 hours")]
    [InlineData("around 11 h.", "around 11:00.")]
    [InlineData("M. Dupont", "Mr Dupont")]
    [InlineData("J. M. Coetzee", "J. M. Coetzee")]
    [InlineData("Mme Dupont", "Ms Dupont")]
    [InlineData("the port, that is small", "the port, which is small")]
    [InlineData("a oil spill and an port", "an oil spill and a port")]
    [InlineData("a European and a one-way street", "a European and a one-way street")]
    [InlineData("an hour and an honest man", "an hour and an honest man")]
    [InlineData("the the port of of to to", "the port of to")]
    [InlineData("such that the port", "such as the port")]
    [InlineData("the last year it rained", "last year it rained")]
    [InlineData("the last year of the war", "the last year of the war")]
    [InlineData("an of the ports", "one of the ports")]
    [InlineData("it does not leave never the sea", "it does not ever leave the sea")]
    [InlineData("it will not be recorded never.", "it will never be recorded.")]
    [InlineData("it is not never easy", "it is never easy")]
    [InlineData("it is not easy", "it is not easy")]
    [InlineData("it does not forbid neither", "it does not forbid either")]
    [InlineData("it is not neither good nor bad", "it is not neither good nor bad")]
    public void Corrects_what_the_engine_gives(string engine, string expected)
    {
        var draft = new EnglishDraft();
        draft.Append(engine, [0]);

        EnglishRules.Apply(draft);

        Assert.Equal(expected, draft.Text);
    }
}
