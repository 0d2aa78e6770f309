using BilingualReader.Web.Engines.Apertium.Pipeline.French;
using BilingualReader.Web.Engines.Apertium.Pipeline.Protection;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>
/// Puts the stored texts in the places where their carriers came out, and proves that each came out exactly once.
/// </summary>
internal sealed class EnglishAssembler(FrenchSentence french)
{
    // French sets no article behind "en": "en République du Nord".
    private static readonly string[] Prepositions = ["in", "of", "to", "from", "by", "with", "for", "against", "on", "at", "towards", "between"];

    private readonly HashSet<int> _placed = [];
    private readonly EnglishDraft _draft = new();

    /// <summary>The English; null when a protected text did not come back exactly once.</summary>
    public EnglishDraft? Assemble(IReadOnlyList<SpannedPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (!Add(piece)) return null;
        }

        return french.Replacements.Keys.All(IsPlaced) ? _draft : null;
    }

    private bool IsPlaced(int id) => _placed.Contains(id) || french.Replacements[id] is { IsBinding: false, Carrier.Class: WordClass.Unknown };

    private bool Add(SpannedPiece piece)
    {
        var words = piece.Text.Split(' ');
        var carried = new Dictionary<int, int>();
        foreach (var id in piece.Ids)
        {
            if (!french.Replacements.TryGetValue(id, out var replacement) || !replacement.Carrier.IsIn(words, out var at)) continue;
            // The same carrier a second time, or one word for two: nothing is proved any more.
            if (!_placed.Add(id) || !carried.TryAdd(at, id)) return false;
        }

        if (words.Where((_, i) => !carried.ContainsKey(i)).Any(word => IsStray(word.ToLowerInvariant(), piece))) return false;
        if (carried.Count > 0) AddCarried(piece, words, carried);
        else if (piece.IsUntranslated || IsSpanishName(piece)) AddUntranslated(piece);
        else _draft.Append(Correct(StreamText.Decode(piece.Text), piece.Ids), piece.Ids);
        return true;
    }

    // A carrier that the engine doubled: no word of the French stands behind it, or it is made up.
    private bool IsStray(string word, SpannedPiece piece) => french.Replacements.Values.Any(replacement => replacement.IsBinding && (replacement.Carrier.Class == WordClass.Unknown
        ? word.Contains(replacement.Carrier.English[0], StringComparison.Ordinal)
        : piece.Ids.All(french.Replacements.ContainsKey) && replacement.Carrier.English.Any(own => word.StartsWith(own, StringComparison.Ordinal) && word.EndsWith(own, StringComparison.Ordinal))));

    private bool IsSpanishName(SpannedPiece piece) =>
        piece.Ids.Count == 1 && french.SpanishNames.TryGetValue(piece.Ids[0], out var name) && piece.Text.Equals(name, StringComparison.OrdinalIgnoreCase);

    private string Correct(string text, IReadOnlyList<int> ids)
    {
        if (ids.Count == 0) return text;
        var analyses = string.Join('/', ids.Where(id => id < french.Tokens.Count).Select(id => french.Tokens[id].Analyses));
        return string.Join(' ', text.Split(' ').Select(word => word.Length == 0 ? word : WordCorrections.Correct(word, analyses, _draft.Tail)));
    }

    private void AddCarried(SpannedPiece piece, string[] words, Dictionary<int, int> carried)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) _draft.Append(" ", []);
            if (carried.TryGetValue(i, out var id)) AddReplacement(id, words[i]);
            else _draft.Append(StreamText.Decode(words[i]), [.. piece.Ids.Where(other => !french.Replacements.ContainsKey(other))]);
        }
    }

    private void AddReplacement(int id, string carrierWord)
    {
        var replacement = french.Replacements[id];
        var english = replacement.Inflects ? new WordCorrection(replacement.Carrier.English[0], replacement.English).Correct(carrierWord, WordCorrections.IsAfterAuxiliary(_draft.Tail)) ?? replacement.English : replacement.English;
        if (EnglishArticle.IsPartOf(english)) _draft.DropLastWord("the", "a", "an");
        else if (replacement.IsBinding && EnglishArticle.IsMissedBy(english) && _draft.EndsInWord(Prepositions)) _draft.Append("the ", []);
        _draft.Append(english, [id], replacement.IsBinding);
    }

    // Never a word of the language between: the French itself is honest, and a reader can look it up.
    private void AddUntranslated(SpannedPiece piece)
    {
        foreach (var id in piece.Ids.Where(id => id < french.Tokens.Count && _placed.Add(id)))
        {
            _draft.Append(french.Replacements.TryGetValue(id, out var replacement) ? replacement.English : french.Tokens[id].Word, [id]);
        }
    }
}
