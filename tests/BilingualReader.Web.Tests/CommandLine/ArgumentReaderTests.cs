using BilingualReader.Web.CommandLine;
using BilingualReader.Web.Engines.Local.Models;

namespace BilingualReader.Web.Tests.CommandLine;

public sealed class ArgumentReaderTests
{
    [Theory]
    [InlineData("")]
    [InlineData("--urls http://localhost:8080")]
    [InlineData("--environment=Development --contentRoot=/srv")]
    [InlineData("--Translation:Engine apertium")]
    public void Leaves_the_options_of_the_web_app_to_it(string line) => Assert.IsType<WebAppRequest>(Read(line));

    [Fact]
    public void Takes_what_follows_two_dashes_for_a_file() =>
        Assert.Equal("--help", Assert.IsType<TranslateRequest>(Read("translate -- --help")).Input);

    [Fact]
    public void Reads_a_translation_with_its_defaults()
    {
        var request = Assert.IsType<TranslateRequest>(Read("translate article.txt"));

        Assert.Equal("article.txt", request.Input);
        Assert.Null(request.Engine);
        Assert.Empty(request.Glossaries);
        Assert.True(request.UsesConfiguredGlossaries);
        Assert.Equal(OutputFormat.Json, request.Format);
        Assert.Null(request.Output);
    }

    [Theory]
    [InlineData("translate --engine deepl --glossary a.tsv --glossary=b --no-glossary --format Html --output out.html article.txt")]
    [InlineData("translate article.txt --output=out.html --format=html --no-glossary --glossary a.tsv --glossary b --engine=deepl")]
    public void Reads_every_option_in_any_order(string line)
    {
        var request = Assert.IsType<TranslateRequest>(Read(line));

        Assert.Equal("article.txt", request.Input);
        Assert.Equal("deepl", request.Engine);
        Assert.Equal(["a.tsv", "b"], request.Glossaries);
        Assert.False(request.UsesConfiguredGlossaries);
        Assert.Equal(OutputFormat.Html, request.Format);
        Assert.Equal("out.html", request.Output);
    }

    [Fact]
    public void Reads_a_dash_as_standard_input() => Assert.Equal("-", Assert.IsType<TranslateRequest>(Read("translate -")).Input);

    [Fact]
    public void Takes_anything_after_two_dashes_for_a_file() => Assert.Equal("--odd.txt", Assert.IsType<TranslateRequest>(Read("translate -- --odd.txt")).Input);

    [Theory]
    [InlineData("translate", "needs a file")]
    [InlineData("translate a.txt b.txt", "one file")]
    [InlineData("translate a.txt --fast", "no option --fast")]
    [InlineData("translate a.txt --engine", "needs a value")]
    [InlineData("translate a.txt --engine=", "needs a value")]
    [InlineData("translate a.txt --engine --no-glossary", "needs a value")]
    [InlineData("translate a.txt --format pdf", "no format \"pdf\"")]
    [InlineData("engines all", "no arguments")]
    [InlineData("glossary", "glossary check")]
    [InlineData("glossary lint", "glossary check")]
    [InlineData("glossary check --all", "no option --all")]
    [InlineData("model", "three verbs")]
    [InlineData("model get", "three verbs")]
    [InlineData("model list all", "no arguments")]
    [InlineData("model verify --all", "no arguments")]
    [InlineData("model fetch de-en", "no model \"de-en\"")]
    [InlineData("model fetch --huge", "no option --huge")]
    [InlineData("model fetch --base --tiny", "one of them")]
    [InlineData("serve", "no verb \"serve\"")]
    [InlineData("serve", "model")]
    public void Says_what_is_wrong(string line, string words) =>
        Assert.Contains(words, Assert.IsType<BadUsage>(Read(line)).Message, StringComparison.Ordinal);

    [Fact]
    public void Reads_the_other_verbs()
    {
        Assert.IsType<EnginesRequest>(Read("engines"));
        Assert.Empty(Assert.IsType<GlossaryCheckRequest>(Read("glossary check")).Paths);
        Assert.Equal(["a.tsv", "b"], Assert.IsType<GlossaryCheckRequest>(Read("glossary check a.tsv b")).Paths);
        Assert.IsType<VersionRequest>(Read("--version"));
        Assert.IsType<ModelListRequest>(Read("model list"));
        Assert.IsType<ModelVerifyRequest>(Read("model verify"));
        Assert.Null(Assert.IsType<ModelFetchRequest>(Read("model fetch")).Size);
        Assert.Equal(ModelSize.Tiny, Assert.IsType<ModelFetchRequest>(Read("model fetch fr-en --tiny")).Size);
        Assert.Equal(ModelSize.Base, Assert.IsType<ModelFetchRequest>(Read("model fetch --base")).Size);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("translate --help")]
    [InlineData("glossary check -h")]
    public void Explains_itself(string line) => Assert.IsType<HelpRequest>(Read(line));

    private static CommandLineRequest Read(string line) => ArgumentReader.Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
