using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Segments;

/// <summary>What each sentence of two texts offers to recognise its partner by.</summary>
internal sealed class SentenceAnchors
{
    private readonly ImmutableArray<Dictionary<string, double>> _source;
    private readonly ImmutableArray<Dictionary<string, double>> _target;
    private readonly Dictionary<string, double> _rarity = new(StringComparer.Ordinal);

    private SentenceAnchors(
        ImmutableArray<int> sourceLengths,
        ImmutableArray<int> targetLengths,
        ImmutableArray<Dictionary<string, double>> source,
        ImmutableArray<Dictionary<string, double>> target)
    {
        SourceLengths = sourceLengths;
        TargetLengths = targetLengths;
        _source = source;
        _target = target;
        CountRarity();
    }

    /// <summary>Lengths of the source sentences in UTF-16 code units.</summary>
    public ImmutableArray<int> SourceLengths { get; }

    /// <summary>Lengths of the target sentences.</summary>
    public ImmutableArray<int> TargetLengths { get; }

    /// <summary>The anchors of the sentences of both sides.</summary>
    public static SentenceAnchors Of(string source, ImmutableArray<TextSpan> left, string target, ImmutableArray<TextSpan> right) => new(
        [.. left.Select(span => span.Length)],
        [.. right.Select(span => span.Length)],
        [.. left.Select(span => Read(span.In(source), "fr"))],
        [.. right.Select(span => Read(span.In(target), "en"))]);

    /// <summary>How much two sentences share: 0 for nothing, about 2 for each name or number that only they have.</summary>
    public double Shared(int source, int target)
    {
        var (fewer, more) = (_source[source], _target[target]);
        if (fewer.Count > more.Count) (fewer, more) = (more, fewer);
        var sum = 0.0;
        foreach (var (anchor, weight) in fewer)
        {
            if (more.TryGetValue(anchor, out var other)) sum += Math.Min(weight, other) / _rarity[anchor];
        }

        return sum;
    }

    private void CountRarity()
    {
        var (source, target) = (Count(_source), Count(_target));
        foreach (var (anchor, count) in source) _rarity[anchor] = Math.Sqrt((double)count * target.GetValueOrDefault(anchor, 1));
    }

    private static Dictionary<string, int> Count(ImmutableArray<Dictionary<string, double>> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var anchor in sentences.SelectMany(sentence => sentence.Keys)) CollectionsMarshal.GetValueRefOrAddDefault(counts, anchor, out _)++;
        return counts;
    }

    private static Dictionary<string, double> Read(string sentence, string language)
    {
        var anchors = new Dictionary<string, double>(StringComparer.Ordinal);
        var stems = anchors.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadMarks(sentence, anchors);
        foreach (var number in NumberReader.Read(sentence, language)) ReadNumber(number, anchors);
        var folded = TextFolding.Fold(sentence, FoldingOptions.DropAccents).Text;
        foreach (var word in TextWords.Read(folded)) ReadWord(folded.AsSpan(word.Start, word.Length), stems);
        return anchors;
    }

    private static void ReadMarks(string sentence, Dictionary<string, double> anchors)
    {
        if (sentence.Contains('?', StringComparison.Ordinal)) anchors["?"] = 2;
        if (sentence.Contains('!', StringComparison.Ordinal)) anchors["!"] = 1.5;
        if (sentence.Contains('(', StringComparison.Ordinal)) anchors["("] = 1;
        if (sentence.AsSpan().IndexOfAny("«“\"") >= 0) anchors["« "] = 1;
        if (sentence.AsSpan().IndexOfAny("»”\"") >= 0) anchors[" »"] = 1;
    }

    // One and first are said in too many ways to mean anything.
    private static void ReadNumber(NumberMention number, Dictionary<string, double> anchors)
    {
        const double figures = 2, words = 1.2;
        if (number.Form == NumberForm.Figures || number.Values[0] > 1)
        {
            anchors[$"#{number.Values[0].ToString("G29", CultureInfo.InvariantCulture)}"] = number.Form == NumberForm.Figures ? figures : words;
        }
    }

    /// <summary>Names and acronyms, and the stems that so many French and English words have in common.</summary>
    private static void ReadWord(ReadOnlySpan<char> word, Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> anchors)
    {
        const int stem = 4;
        const double name = 1.8, common = 1.2;
        var isName = char.IsUpper(word[0]);
        if (word.Length <= stem && !(isName && word.Length > 1) || FunctionWords.IsFrench(word)) return;
        Span<char> key = stackalloc char[Math.Min(stem, word.Length)];
        word[..key.Length].ToLowerInvariant(key);
        ref var weight = ref CollectionsMarshal.GetValueRefOrAddDefault(anchors, key, out _);
        weight = Math.Max(weight, isName ? name : common);
    }
}
