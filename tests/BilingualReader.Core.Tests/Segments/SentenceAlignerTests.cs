using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Tests.Infrastructure;
using BilingualReader.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Segments;

public sealed class SentenceAlignerTests
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        var lines = File.ReadAllLines(RepositoryFolders.At("tests", "BilingualReader.Core.Tests", "Specs", "alignment.md"));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("fr: ", StringComparison.Ordinal)) cases.Add(lines[i][4..], lines[i + 1][4..], lines[i + 2][4..]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Aligns_as_the_specification_says(string french, string english, string expected) =>
        Assert.Equal(expected, Describe(french, english, SentenceAligner.Align(french, english)));

    [Fact]
    public void The_specification_has_at_least_40_examples() => Assert.True(Cases().Count >= 40);

    [Theory]
    [InlineData("", "Text.")]
    [InlineData("Texte.", " ")]
    public void No_pair_where_a_side_is_empty(string source, string target) => Assert.Empty(SentenceAligner.Align(source, target));

    [Fact]
    public void Every_sentence_of_both_sides_is_in_one_pair_in_order() =>
        Prop.ForAll(Texts(), Texts(), IsCover).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_beside_itself_is_aligned_sentence_by_sentence()
    {
        var text = "Paris compte 2 millions d'habitants. Lyon possède 9 arrondissements ! Où se trouve Marseille ? La Loire traverse Nantes.";
        Assert.All(SentenceAligner.Align(text, text), pair => Assert.Equal(pair.Source, pair.Target));
        Assert.Equal(4, SentenceAligner.Align(text, text).Length);
    }

    [Fact]
    public void Ten_thousand_sentences_beside_one_and_beside_three_are_taken()
    {
        var long_ = string.Concat(Enumerable.Repeat("Un mot de plus. ", 10_000));
        Assert.Single(SentenceAligner.Align(long_, "One word."));
        Assert.True(IsCover(long_, "One word. Another one. A third one."));
    }

    [Fact]
    public void Hardly_any_link_points_wrongly_in_joined_reference_translations()
    {
        var rows = File.ReadLines(RepositoryFolders.Shared("data", "flores-dev.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        var (right, wrong, grouped) = (0, 0, 0);
        foreach (var part in rows.Chunk(4))
        {
            var french = new JoinedRows(part.Select(row => row[1]));
            var english = new JoinedRows(part.Select(row => row[2]));
            foreach (var pair in SentenceAligner.Align(french.Text, english.Text))
            {
                var isGroup = SentenceSplitter.Split(pair.Source.In(french.Text), "fr").Length > 1 && SentenceSplitter.Split(pair.Target.In(english.Text), "en").Length > 1;
                if (isGroup) grouped++;
                else if (french.RowsOf(pair.Source) == english.RowsOf(pair.Target)) right++;
                else wrong++;
            }
        }

        Assert.True(wrong < 0.02 * (right + wrong), $"{wrong} of {right + wrong} links are wrong.");
        Assert.True(grouped < 0.1 * (right + wrong), $"{grouped} pairs are groups, {right + wrong} are not.");
    }

    [Fact]
    public void A_long_text_whose_second_half_was_drawn_together_is_followed_away_from_the_diagonal()
    {
        var french = string.Join(' ', Enumerable.Range(1, 30).Select(number => $"La maison {number}00 appartient à la ville."));
        var single = Enumerable.Range(1, 15).Select(number => $"House {number}00 belongs to the city.");
        var drawnTogether = Enumerable.Range(0, 5).Select(group => 16 + (3 * group)).Select(number => $"House {number}00 belongs to the city, and so do house {number + 1}00 and then house {number + 2}00 of the city.");
        var english = string.Join(' ', single.Concat(drawnTogether));

        var expected = Enumerable.Range(1, 15).Select(number => $"{number}={number}")
            .Concat(Enumerable.Range(0, 5).Select(group => $"{16 + (3 * group)}+{17 + (3 * group)}+{18 + (3 * group)}={16 + group}"));
        Assert.Equal(string.Join(' ', expected), Describe(french, english, SentenceAligner.Align(french, english)));
    }

    private static string Describe(string french, string english, ImmutableArray<SentencePair> pairs)
    {
        var left = SentenceSplitter.Split(french, "fr");
        var right = SentenceSplitter.Split(english, "en");
        return string.Join(' ', pairs.Select(pair => $"{Numbers(left, pair.Source)}={Numbers(right, pair.Target)}"));
    }

    private static string Numbers(ImmutableArray<TextSpan> sentences, TextSpan span) => string.Join(
        '+', Enumerable.Range(0, sentences.Length).Where(i => span.Contains(sentences[i])).Select(i => (i + 1).ToString(CultureInfo.InvariantCulture)));

    private static bool IsCover(string source, string target)
    {
        var pairs = SentenceAligner.Align(source, target);
        return IsCover(SentenceSplitter.Split(source, "fr"), pairs.Select(pair => pair.Source), pairs.IsEmpty)
            && IsCover(SentenceSplitter.Split(target, "en"), pairs.Select(pair => pair.Target), pairs.IsEmpty);
    }

    private static bool IsCover(ImmutableArray<TextSpan> sentences, IEnumerable<TextSpan> spans, bool isEmpty)
    {
        var next = 0;
        foreach (var span in spans)
        {
            if (next == sentences.Length || span.Start != sentences[next].Start) return false;
            while (next < sentences.Length && span.Contains(sentences[next])) next++;
            if (span.End != sentences[next - 1].End) return false;
        }

        return isEmpty || next == sentences.Length;
    }

    private static Arbitrary<string> Texts() => Gen
        .Elements("Le roi dort. ", "Paris ! ", "12 mots. ", "Qui ? ", "A. ", "« Oui. » ", "Une phrase bien plus longue que les autres, qui parle de 1 500 choses. ", "The end. ", "\n\n", "\uD83D ", "x")
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();

    private sealed class JoinedRows
    {
        private readonly List<int> _ends = [];

        public JoinedRows(IEnumerable<string> rows)
        {
            foreach (var row in rows)
            {
                Text += Text.Length == 0 ? row : " " + row;
                _ends.Add(Text.Length);
            }
        }

        public string Text { get; } = "";

        public (int First, int Last) RowsOf(TextSpan span) => (_ends.FindIndex(end => span.Start < end), _ends.FindIndex(end => span.End <= end));
    }
}
