using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Engines.Apertium.Pipeline;

namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

/// <summary>Random paragraphs and glossaries through stages that harm the stand-ins for terms in every way.</summary>
public sealed partial class MangledCarriersTests
{
    private const int Rounds = 800;

    [Fact]
    public async Task Every_term_comes_back_and_no_stand_in_stays()
    {
        var terms = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new MangledText(new Random(seed));
            var source = random.Paragraph();
            var block = new Block(1, BlockKind.Paragraph, source, [], "fr", new TextSpan(0, source.Length));
            var prepared = PreparedBlock.From(block, Termbase.Build(random.Glossary(source)));
            try
            {
                var english = await new ApertiumPipeline(new ScriptedStages(stream => Mangle(stream, random))).TranslateAsync(prepared.Text, 0, TestContext.Current.CancellationToken);

                foreach (var term in prepared.Text.Terms.Select(term => term.Target).Distinct())
                {
                    var wanted = prepared.Text.Terms.Sum(other => Count(other.Target, term));
                    Assert.True(Count(english.Text, term) >= wanted, $"{term} is not there {wanted} times: {english.Text}");
                    terms += wanted;
                }

                Assert.DoesNotMatch(StandIns(), english.Text);
                Assert.All(
                    TermLedger.Judge(source, english.Text, prepared.Terms, english.Sentences).Where(line => line.Verdict == TermVerdict.Exact),
                    line => Assert.Equal(Fold(line.Match.Entry.Status == TermStatus.DoNotTranslate ? line.Match.Span.In(source) : line.Match.Entry.Target), Fold(line.Target!.Value.In(english.Text)), ignoreCase: true));
            }
            catch (UntrustedTranslationException)
            {
                // Said openly, and no text shown.
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}: {string.Join(" ; ", prepared.Text.Terms.Select(term => $"{term.Kind} {term.Span.In(source)} = {term.Target}"))}\n{source}\n{exception.Message}", exception);
            }
        }

        Assert.True(terms > Rounds, $"{terms} terms");
    }

    private static string Mangle(string stream, MangledText random)
    {
        if (random.Is(10)) stream = Spans().Replace(stream, "");
        if (random.Is(10)) stream += " " + stream;
        var later = "";
        string[] all = [.. StandIns().Matches(stream).Select(word => word.Value)];
        var mangled = StandIns().Replace(stream, word => !random.Is(40) ? word.Value : random.Pick(Enumerable.Range(0, 10).ToArray()) switch
        {
            0 => "",
            1 => word.Value + word.Value,
            2 => word.Value + " " + word.Value,
            3 => word.Value.Insert(2, " "),
            4 => word.Value.ToUpperInvariant(),
            5 => "regime",
            6 => "  " + word.Value + "  ",
            7 => word.Value + "s",
            8 => word.Value + " " + random.Pick(all),
            _ => Keep(word.Value),
        });
        return mangled + later;

        string Keep(string word)
        {
            later += " " + word;
            return "";
        }
    }

    private static int Count(string text, string words)
    {
        var count = 0;
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase)) count++;
        return count;
    }

    private static string Fold(string text) => TextFolding.Fold(text, FoldingOptions.None).Text.Trim();

    [GeneratedRegex(@"\[\[[^\]]*\]\]")]
    private static partial Regex Spans();

    [GeneratedRegex(@"systems?|systèmes?|stratégies?|Londres|Zqw[a-z]{2}x|américaine?s?|\bici\b|\bcontre\b", RegexOptions.IgnoreCase)]
    private static partial Regex StandIns();
}
