using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Tests.Translation;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Markup;

namespace BilingualReader.Web.Tests.Engines.Markup;

/// <summary>Random paragraphs, glossaries and codes, and a service that harms the elements in every way.</summary>
public sealed class MangledMarkupTests
{
    private const int Rounds = 4_000;

    private static readonly string[] Tokens = ["id=\"", "id='", "</", "/>", "notranslate", "translate=", "&lt;", "&gt;", "&amp;", "&quot;", "<k", "<g", "<x", "<code", "<span", "<img", "<b ", "<mot", "identifiant"];

    [Theory]
    [InlineData("xml")]
    [InlineData("html")]
    [InlineData("notranslate")]
    public void Nothing_crashes_or_is_lost_no_token_stays_and_no_exact_is_wrong(string style)
    {
        var (proved, exact) = (0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new MangledText(new Random(seed));
            var source = random.Paragraph();
            var block = new Block(1, BlockKind.Paragraph, source, [.. Codes(source, random)], "fr", new TextSpan(0, source.Length));
            var prepared = PreparedBlock.From(block, Termbase.Build(random.Glossary(source)));
            var sent = MarkupWriter.Write(prepared.Text, Style(style), MarkupParts.All);
            var answer = new MarkupMangler(new Random(seed)).Mangle(sent.Markup);
            try
            {
                var read = MarkupReader.ReadOrStrip(sent, answer);

                if (read.Codes is not null || answer == sent.Markup) proved++;
                AssertOutsideStays(prepared, read.Text);
                Assert.All(Tokens.Where(token => !source.Contains(token, StringComparison.Ordinal)), token => Assert.DoesNotContain(token, read.Text, StringComparison.OrdinalIgnoreCase));
                foreach (var line in TermLedger.Judge(source, read.Text, prepared.Terms).Where(line => line.Verdict == TermVerdict.Exact))
                {
                    Assert.Equal(Fold(line.Match.Entry.Status == TermStatus.DoNotTranslate ? line.Match.Span.In(source) : line.Match.Entry.Target), Fold(line.Target!.Value.In(read.Text)), ignoreCase: true);
                    exact++;
                }
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}\nsent:   {sent.Markup}\nanswer: {answer}\n{exception.Message}", exception);
            }
        }

        Assert.True(proved > Rounds / 10 && exact > Rounds, $"{proved} proved, {exact} exact");
    }

    private static IEnumerable<InlineCode> Codes(string source, MangledText random)
    {
        var middle = source.Length / 2;
        if (random.Is(50)) yield return new InlineCode("1", InlineCodeKind.Strong, TextSpan.FromBounds(random.Pick(Enumerable.Range(0, middle + 1).ToArray()), middle));
        if (random.Is(30)) yield return new InlineCode("2", InlineCodeKind.Image, new TextSpan(source.Length, 0));
    }

    private static void AssertOutsideStays(PreparedBlock prepared, string target)
    {
        var (source, at) = (prepared.Block.Source, 0);
        for (var i = 0; i < source.Length; i++)
        {
            if (char.IsWhiteSpace(source[i]) || prepared.Terms.Any(term => term.Span.Start <= i && i < term.Span.End)) continue;
            at = target.IndexOf(source[i], at) + 1;
            Assert.True(at > 0, $"Lost {source[i]} at {i} in: {target}");
        }
    }

    private static string Fold(string text) => TextFolding.Fold(text, FoldingOptions.None).Text.Trim();

    private static MarkupStyle Style(string name) => name switch { "xml" => MarkupStyle.Xml, "html" => MarkupStyle.Html, _ => MarkupStyle.NoTranslate };
}
