using BilingualReader.Core.Segments;
using BilingualReader.Core.Tests.Infrastructure;
using BilingualReader.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace BilingualReader.Core.Tests.Segments;

public sealed class SentenceSplitterTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var language in new[] { "fr", "en" })
        {
            var lines = File.ReadAllLines(RepositoryFolders.At("tests", "BilingualReader.Core.Tests", "Specs", $"sentences.{language}.md"));
            foreach (var line in lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal))) cases.Add(language, line[2..]);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Splits_as_the_specification_says(string language, string example)
    {
        var marked = example.Replace('~', '\u00A0').Replace('¶', '\n');
        var text = marked.Replace("\n | ", "\n", StringComparison.Ordinal).Replace(" | ", " ", StringComparison.Ordinal).Replace("¦", "", StringComparison.Ordinal);
        var expected = marked.Split(['|', '¦']).Select(sentence => sentence.Trim());
        Assert.Equal(expected, SentenceSplitter.Split(text, language).Select(span => span.In(text)));
    }

    [Fact]
    public void The_specification_has_at_least_120_examples() => Assert.True(Cases().Count >= 120);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u00A0")]
    public void Text_without_words_or_marks_has_no_sentence(string text) => Assert.Empty(SentenceSplitter.Split(text, "fr"));

    [Fact]
    public void No_character_is_lost_in_any_text() => Prop.ForAll(Texts(), text => IsRoundTrip(text, "fr") && IsRoundTrip(text, "en")).QuickCheckThrowOnFailure();

    [Fact]
    public void No_character_is_lost_in_arbitrary_text() =>
        Prop.ForAll<string?>(text => IsRoundTrip(text ?? "", "fr")).QuickCheckThrowOnFailure();

    [Fact]
    public void No_character_of_the_sample_articles_is_lost()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolders.Shared("articles"), "*.txt"))
        {
            var text = File.ReadAllText(file);
            Assert.True(IsRoundTrip(text, "fr"), file);
            Assert.True(IsRoundTrip(text, "en"), file);
        }
    }

    [Fact]
    public void No_character_of_the_reference_translations_is_lost()
    {
        foreach (var row in File.ReadLines(RepositoryFolders.Shared("data", "flores-dev.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            Assert.True(IsRoundTrip(row[1], "fr"), row[0]);
            Assert.True(IsRoundTrip(row[2], "en"), row[0]);
        }
    }

    [Theory]
    [InlineData(".")]
    [InlineData("! ")]
    [InlineData("[1]")]
    [InlineData("«")]
    [InlineData(". \"")]
    [InlineData("A. ")]
    [InlineData("(a. B ")]
    [InlineData("a.\n\n")]
    public void Long_runs_of_marks_are_taken(string piece) =>
        Assert.True(IsRoundTrip(string.Concat(Enumerable.Repeat(piece, 200_000)), "fr"));

    /// <summary>Spans in order, trimmed, not overlapping, with nothing but white space between them.</summary>
    private static bool IsRoundTrip(string text, string language)
    {
        var end = 0;
        foreach (var span in SentenceSplitter.Split(text, language))
        {
            if (span.Length < 1 || span.Start < end || span.End > text.Length) return false;
            if (!string.IsNullOrWhiteSpace(text[end..span.Start])) return false;
            if (char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1])) return false;
            end = span.End;
        }

        return string.IsNullOrWhiteSpace(text[end..]);
    }

    private static Arbitrary<string> Texts() => Gen
        .Elements("Le ", "roi", " dort", ".", ". ", "!", " ?", "…", "...", "« ", " »", "\"", "“", "”", "(", ")", "[", "]", "M.", " J.-P.", "O.N.U.", "etc.", "art. ", "12", "1er", "\n", "\n\n", "\u00A0", "—", "'", "’", "。", "ب", "\uD83D\uDE00", "\uD83D", " said", "1. ", "a")
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();
}
