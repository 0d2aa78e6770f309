using System.Collections.Immutable;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Terminology;

/// <summary>What holds for any glossary and any text, tried on words of few letters so that they often meet.</summary>
public sealed class TermPropertyTests
{
    private static readonly string[] Pieces =
        ["a", "b", "é", "E", "É", "A", "e\u0301", "œ", "s", " ", " ", "\u00A0", "-", "’", "'", ".", "« ", "\n", "\u00AD", "l’", "7", "😀", "\uD800", "de ", "\u0301"];

    private static readonly Gen<string> Texts = Some(Gen.Elements(Pieces), 0, 40).Select(string.Concat);
    private static readonly Gen<string> Words = Some(Gen.Elements("a", "b", "é", "E", "ab", "a b", "a-b", "l’a", "b s", "œ", "s"), 1, 3).Select(string.Concat);

    private static readonly Gen<TermPair> Terms =
        from source in Words
        from target in Words
        from accept in Words
        from forbid in Words
        from kind in Gen.Elements(Enum.GetValues<TermKind>())
        from status in Gen.Elements(Enum.GetValues<TermStatus>())
        from isCaseSensitive in Gen.Elements(true, false)
        select new TermPair(source, target, [source + "s"], [accept], [forbid], status, kind, isCaseSensitive, null, new TermOrigin("x", 1));

    private static readonly Arbitrary<Sample> Samples =
        (from entries in Some(Terms, 0, 8) from source in Texts from target in Texts select new Sample([.. entries], source, target)).ToArbitrary();

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(4711UL, 4713UL);

    [Fact]
    public void Matches_lie_inside_the_text_in_order_and_apart() => Check(sample =>
    {
        var end = 0;
        foreach (var match in sample.Matches)
        {
            if (match.Span.Length <= 0 || match.Span.Start < end || match.Span.End > sample.Source.Length) return false;
            end = match.Span.End;
        }

        return true;
    });

    [Fact]
    public void Matches_are_whole_words() => Check(sample => sample.Matches.All(match =>
        !(IsLetter(sample.Source, match.Span.Start - 1) && IsLetter(sample.Source, match.Span.Start))
        && !(IsLetter(sample.Source, match.Span.End - 1) && IsLetter(sample.Source, match.Span.End))));

    [Fact]
    public void Matches_read_like_a_spelling_of_their_entry() => Check(sample => sample.Matches.All(match =>
        TermForms.Of(match.Entry) is var forms && forms.Written.Concat(forms.Forms).Any(form => Bare(form.Text) == Bare(match.Span.In(sample.Source)))));

    [Fact]
    public void A_spelling_alone_is_always_found_whole() => Check(sample => sample.Entries.All(entry =>
        sample.Termbase.Match(entry.Source) is [var match] && match.Span == new TextSpan(0, entry.Source.Length)));

    [Fact]
    public void Same_input_gives_the_same_matches_and_verdicts() => Check(sample =>
        sample.Matches.SequenceEqual(new Sample(sample.Entries, sample.Source, sample.Target).Matches)
        && sample.Lines.SequenceEqual(new Sample(sample.Entries, sample.Source, sample.Target).Lines));

    [Fact]
    public void Ledger_has_a_line_for_each_match() => Check(sample => sample.Lines.Select(line => line.Match).SequenceEqual(sample.Matches));

    [Fact]
    public void Only_missing_terms_have_no_words_in_the_target() => Check(sample =>
        sample.Lines.All(line => line.Target is null == (line.Verdict == TermVerdict.Missing)));

    [Fact]
    public void No_words_of_the_target_answer_two_occurrences() => Check(sample =>
    {
        TextSpan[] spans = [.. sample.Lines.Select(line => line.Target).OfType<TextSpan>().OrderBy(span => span.Start)];
        return spans.All(span => span.Length > 0 && span.Start >= 0 && span.End <= sample.Target.Length)
            && spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    });

    [Fact]
    public void Exact_words_are_those_of_the_glossary_but_for_case() => Check(sample =>
        sample.Lines.Where(line => line.Verdict == TermVerdict.Exact).All(line => IsWanted(line, sample)));

    [Fact]
    public void As_many_as_possible_are_answered_and_as_well_as_possible() => Prop.ForAll(Rivals(), rivals =>
    {
        var entries = rivals.Entries.Select((wishes, i) => TermNotation.Entries($"name {(char)('A' + i)} = {wishes[0]} + {wishes[^1]}")[0]).ToImmutableArray();
        var source = string.Join(' ', entries.Select(entry => entry.Source));
        var lines = TermLedger.Judge(source, string.Join(", ", rivals.Words), Termbase.Build(entries).Match(source));
        return lines.Sum(line => Cost(line.Verdict)) == Cheapest(rivals, 0, 0);
    }).Check(Many);

    /// <summary>Entries that share their English, and a target of such words.</summary>
    private static Arbitrary<Rivalry> Rivals() =>
        (from entries in Some(Gen.Elements("ka", "ke", "ki", "ko").ArrayOf(2), 1, 5)
         from words in Some(Gen.Elements("ka", "ke", "ki", "ko", "ku"), 0, 6)
         select new Rivalry(entries, words)).ToArbitrary();

    /// <summary>The lowest cost there is, by trying every assignment.</summary>
    private static int Cheapest(Rivalry rivals, int entry, int taken)
    {
        if (entry == rivals.Entries.Length) return 0;
        var best = Cost(TermVerdict.Missing) + Cheapest(rivals, entry + 1, taken);
        for (var word = 0; word < rivals.Words.Length; word++)
        {
            var wish = Array.IndexOf(rivals.Entries[entry], rivals.Words[word]);
            if (wish < 0 || (taken & (1 << word)) != 0) continue;
            best = Math.Min(best, Cost(wish == 0 ? TermVerdict.Exact : TermVerdict.Variant) + Cheapest(rivals, entry + 1, taken | (1 << word)));
        }

        return best;
    }

    private static int Cost(TermVerdict verdict) => verdict switch { TermVerdict.Exact => 0, TermVerdict.Variant => 1, _ => 1000 };

    internal sealed record Rivalry(string[][] Entries, string[] Words);

    private static Gen<T[]> Some<T>(Gen<T> one, int fewest, int most) => Gen.Choose(fewest, most).SelectMany(one.ArrayOf);

    private static bool IsWanted(TermOccurrence line, Sample sample)
    {
        var entry = line.Match.Entry;
        var wanted = entry.Status == TermStatus.DoNotTranslate ? line.Match.Span.In(sample.Source) : entry.Target;
        return Fold(wanted) == Fold(line.Target!.Value.In(sample.Target));
    }

    private static string Fold(string text) => TextFolding.Fold(text, FoldingOptions.LowerCase).Text.Trim();

    private static string Bare(string text) => TextFolding.Fold(text, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text.Trim();

    private static bool IsLetter(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static void Check(Func<Sample, bool> holds) => Prop.ForAll(Samples, holds).Check(Many);

    internal sealed class Sample(ImmutableArray<TermPair> entries, string source, string target)
    {
        private ImmutableArray<TermMatch>? _matches;
        private ImmutableArray<TermOccurrence>? _lines;

        public ImmutableArray<TermPair> Entries => entries;

        public string Source => source;

        public string Target => target;

        public Termbase Termbase { get; } = Termbase.Build(entries);

        public ImmutableArray<TermMatch> Matches => _matches ??= Termbase.Match(source);

        public ImmutableArray<TermOccurrence> Lines => _lines ??= TermLedger.Judge(source, target, Matches);

        public override string ToString() => $"{string.Join(" ; ", entries)} | {source} | {target}";
    }
}
