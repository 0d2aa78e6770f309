using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Slips;

/// <summary>Collects the clues of one text.</summary>
internal sealed class ClueReader
{
    private const int PrefixLength = 5;
    private const int ShortestWord = 4;
    private const int FewestTitleWords = 3;
    private const double TitleShare = 0.75;

    private readonly string text;
    private readonly string folded;
    private readonly bool hasTitleCase;
    private readonly Lexicon lexicon;
    private readonly ImmutableArray<Clue>.Builder clues = ImmutableArray.CreateBuilder<Clue>();
    private readonly HashSet<ulong> seen = [];
    private readonly List<ClueKey> keys = new(8);
    private readonly char[] room = new char[8];

    private ClueReader(string text, bool isFrench)
    {
        this.text = TextFolding.Fold(text, FoldingOptions.DropAccents).Text;
        folded = this.text.ToLowerInvariant();
        hasTitleCase = HasTitleCase(this.text);
        lexicon = isFrench ? Lexicon.French : Lexicon.English;
    }

    /// <summary>The clues of a text, each once.</summary>
    public static ImmutableArray<Clue> Read(string text, bool isFrench)
    {
        var reader = new ClueReader(text, isFrench);
        reader.ReadMarks();
        foreach (var number in NumberReader.Read(text, isFrench ? "fr" : "en")) reader.ReadNumber(number);
        reader.ReadWords();
        return reader.clues.DrainToImmutable();
    }

    private void ReadMarks()
    {
        var quotes = QuoteCount.Of(text);
        if (text.Contains('?', StringComparison.Ordinal)) Add(ClueKind.Mark, "?");
        if (text.Contains('!', StringComparison.Ordinal)) Add(ClueKind.Mark, "!");
        if (text.Contains('(', StringComparison.Ordinal)) Add(ClueKind.Mark, "(");
        if (quotes.Openings + quotes.Closings + quotes.Straight > 0) Add(ClueKind.Mark, "«");
    }

    private void ReadNumber(NumberMention number)
    {
        var kind = number.Form == NumberForm.Figures ? ClueKind.Figures : ClueKind.NumberWord;
        // One is said in too many ways to mean anything.
        if (kind == ClueKind.NumberWord && number.Values[0] <= 1) return;
        keys.Clear();
        foreach (var value in number.Values) keys.Add(ClueKey.Of(value.ToString("0.############", CultureInfo.InvariantCulture), ClueGrade.Exact));
        Add(kind);
    }

    private void ReadWords()
    {
        var startsSentence = true;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
            {
                if (text[at] is '.' or '!' or '?' or ':' or '"' or '«' or '“') startsSentence = true;
                at += char.IsAsciiDigit(text[at]) ? PassNumber(at) : 1;
                continue;
            }

            var end = at;
            var isPlain = true;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInAddress(end)))
            {
                isPlain &= char.IsLetterOrDigit(text[end]);
                end++;
            }

            if (isPlain) ReadWord(at, end, startsSentence);
            else Add(ClueKind.Address, folded.AsSpan(at, end - at));
            startsSentence = false;
            at = end;
        }
    }

    // A mark with letters on both sides and no space: only addresses have them, hyphens and apostrophes apart.
    private bool IsInAddress(int at) =>
        text[at] is '@' or '.' or '/' or '_' && at > 1 && at + 2 < text.Length
        && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at - 2]) && char.IsLetterOrDigit(text[at + 1]) && char.IsLetterOrDigit(text[at + 2]);

    private int PassNumber(int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end - start;
    }

    private void ReadWord(int start, int end, bool startsSentence)
    {
        var word = folded.AsSpan(start, end - start);
        var meanings = lexicon.Find(word);
        var isName = meanings is null && !hasTitleCase && char.IsUpper(text[start]) && (!startsSentence || (word.Length > 1 && char.IsUpper(text[start + 1])));
        if (meanings is null && word.Length < (isName ? 2 : ShortestWord)) return;
        if (meanings is null && !isName && FunctionWords.IsFrench(word)) return;
        var kind = isName ? ClueKind.Name : meanings?.Kind ?? ClueKind.Word;
        keys.Clear();
        if (kind != ClueKind.Small) AddShapes(word);
        if (meanings is not null) keys.AddRange(meanings.Keys);
        Add(kind);
    }

    // In a headline in capitals, or with a capital on each word, capitals make no name.
    private static bool HasTitleCase(string text)
    {
        var (words, capitals) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]) || (at > 0 && char.IsLetter(text[at - 1]))) continue;
            words++;
            if (char.IsUpper(text[at])) capitals++;
        }

        return words > FewestTitleWords && capitals > TitleShare * words;
    }

    private void AddShapes(ReadOnlySpan<char> word)
    {
        keys.Add(ClueKey.Of(word, ClueGrade.Exact));
        if (word.Length >= PrefixLength) keys.Add(ClueKey.Of(word[..PrefixLength], ClueGrade.Prefix));
        var skeleton = word.Length >= PrefixLength ? WordShape.Skeleton(word, room) : [];
        if (skeleton.Length > 0) keys.Add(ClueKey.Of(skeleton, ClueGrade.Skeleton));
    }

    private void Add(ClueKind kind, ReadOnlySpan<char> letters)
    {
        keys.Clear();
        keys.Add(ClueKey.Of(letters, ClueGrade.Exact));
        Add(kind);
    }

    // Of the keys that have been collected: most words of a long text have been met before.
    private void Add(ClueKind kind)
    {
        if (keys.Count > 0 && seen.Add(keys[0].Hash)) clues.Add(new Clue(kind, [.. keys]));
    }
}
