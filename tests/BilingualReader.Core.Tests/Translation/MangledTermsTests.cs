using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>Random paragraphs and glossaries through an engine that mangles terms: what the ledger then says is true.</summary>
public sealed class MangledTermsTests
{
    private const int Rounds = 800;

    [Fact]
    public async Task Nothing_crashes_or_is_lost_and_no_exact_is_wrong()
    {
        var (translated, exact, other) = (0, 0, 0);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new MangledText(new Random(seed));
            var source = random.Paragraph();
            var termbase = Termbase.Build(random.Glossary(source));
            var engine = new ManglingEngine(random);
            try
            {
                var block = Samples.Block(1, source, RandomCode(source, random));
                var steps = await Samples.RunAsync(Samples.Order(engine, new MemoryCache(), block) with { Termbase = termbase });
                if (steps is not [BlockTranslated { Target: var target }])
                {
                    Assert.IsType<BlockFailed>(Assert.Single(steps));
                    continue;
                }

                translated++;
                var matches = PreparedBlock.FindTerms(block, termbase);
                AssertOutsideStays(source, matches, target.Text);
                Assert.All(target.Codes, code => Assert.InRange(code.Span.End, code.Span.Start, target.Text.Length));
                var lines = TermLedger.Judge(source, target.Text, matches, target.Sentences);
                Assert.Equal(lines, TermLedger.Judge(source, target.Text, matches, target.Sentences));
                AssertTrue(source, target.Text, lines, engine.HasMangled);
                exact += lines.Count(line => line.Verdict == TermVerdict.Exact);
                other += lines.Count(line => line.Verdict != TermVerdict.Exact);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}: {string.Join(" ; ", termbase.Entries.Select(entry => $"{entry.Kind} {entry.Source} = {entry.Target} + {entry.Accept[0]} - {entry.Forbid[0]}"))}\n{source}\n{exception.Message}", exception);
            }
        }

        // So that the test does not come to nothing unseen.
        Assert.True(translated > Rounds / 2 && exact > Rounds / 2 && other > Rounds / 2, $"{translated} translated, {exact} exact, {other} other");
    }

    private static InlineCode[] RandomCode(string source, MangledText random)
    {
        var start = random.Pick(Enumerable.Range(0, source.Length).ToArray());
        return random.Is(50) ? [] : [new InlineCode("1", InlineCodeKind.Strong, TextSpan.FromBounds(start, random.Pick(Enumerable.Range(start, source.Length - start + 1).ToArray())))];
    }

    private static void AssertOutsideStays(string source, ImmutableArray<TermMatch> matches, string target)
    {
        var at = 0;
        for (var i = 0; i < source.Length; i++)
        {
            if (char.IsWhiteSpace(source[i]) || matches.Any(match => match.Span.Start <= i && i < match.Span.End)) continue;
            at = target.IndexOf(source[i], at) + 1;
            Assert.True(at > 0, $"Lost {source[i]} at {i} in: {target}");
        }
    }

    private static void AssertTrue(string source, string target, ImmutableArray<TermOccurrence> lines, bool isMangled)
    {
        TextSpan[] spans = [.. lines.Select(line => line.Target).OfType<TextSpan>().OrderBy(span => span.Start)];
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"Two answers share words: {target}"));
        foreach (var line in lines.Where(line => line.Verdict == TermVerdict.Exact))
        {
            var (span, wanted) = (line.Target!.Value, Wanted(line, source));
            var found = Fold(span.In(target));
            Assert.True(found.Equals(wanted, StringComparison.OrdinalIgnoreCase) && IsWhole(span, target), $"Not exact: {found} for {wanted} in: {target}");
            Assert.True(!line.Match.Entry.IsCaseSensitive || found[1..] == wanted[1..] || IsShouting(line.Match.Span.In(source)), $"Another case: {found} for {wanted} in: {target}");
        }

        if (!isMangled) Assert.All(lines, line => Assert.True(line.Verdict is TermVerdict.Exact or TermVerdict.Inflected or TermVerdict.Variant, $"{line.Verdict} for {Wanted(line, source)} in: {target}"));
    }

    private static string Wanted(TermOccurrence line, string source) =>
        Fold(line.Match.Entry.Status == TermStatus.DoNotTranslate ? line.Match.Span.In(source) : line.Match.Entry.Target);

    private static string Fold(string text) => TextFolding.Fold(text, FoldingOptions.None).Text.Trim();

    private static bool IsWhole(TextSpan span, string target) =>
        (span.Start == 0 || !char.IsLetterOrDigit(target[span.Start - 1]) || !char.IsLetterOrDigit(target[span.Start]))
        && (span.End == target.Length || !char.IsLetterOrDigit(target[span.End]) || !char.IsLetterOrDigit(target[span.End - 1]));

    private static bool IsShouting(string found) => !found.Any(char.IsLower);
}
