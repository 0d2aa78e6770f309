using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Spelling;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>Words that British and American English spell in two ways; “-ize” is British as well.</summary>
internal static partial class SpellingPairs
{
    // British, American; endings follow in the pattern.
    private const string Pairs =
        """
        armour armor|behaviour behavior|clamour clamor|colour color|endeavour endeavor|favour favor|favourite favorite|fervour fervor|flavour flavor|harbour harbor
        honour honor|honourable honorable|dishonour dishonor|humour humor|labour labor|neighbour neighbor|neighbourhood neighborhood|odour odor|parlour parlor|rancour rancor|rigour rigor|rumour rumor
        saviour savior|splendour splendor|tumour tumor|vapour vapor|vigour vigor|favourable favorable|unfavourable unfavorable|colourful colorful|discolour discolor
        centre center|theatre theater|fibre fiber|litre liter|metre meter|kilometre kilometer|centimetre centimeter|millimetre millimeter|calibre caliber|spectre specter|sombre somber|lustre luster|meagre meager
        defence defense|offence offense|pretence pretense|grey gray|sceptic skeptic|sceptical skeptical|scepticism skepticism|aluminium aluminum|jewellery jewelry|moustache mustache
        manoeuvre maneuver|plough plow|mould mold|sulphur sulfur|tyre tire|kerb curb|cheque check|storey story|paediatric pediatric|anaesthetic anesthetic|haemorrhage hemorrhage|oestrogen estrogen|foetus fetus|diarrhoea diarrhea
        analyse analyze|analysed analyzed|analysing analyzing|paralyse paralyze|paralysed paralyzed|catalyse catalyze|travelled traveled|travelling traveling|traveller traveler|cancelled canceled|cancelling canceling|modelling modeling|labelled labeled
        fuelled fueled|signalled signaled|counsellor counselor|marvellous marvelous|skilful skillful|wilful willful|fulfil fulfill|enrol enroll|instalment installment|enrolment enrollment|ageing aging|artefact artifact|programme program
        """;

    // American words that British has, too, for something else or as well.
    private static readonly FrozenSet<string> BritishToo = FrozenSet.ToFrozenSet(["tire", "curb", "check", "story", "meter", "program", "mold", "fulfill"], StringComparer.OrdinalIgnoreCase);

    // The letters by which the two spellings differ, in the order in which they are tried.
    private static readonly ImmutableArray<(string British, string American)> Letters =
    [
        ("our", "or"), ("is", "iz"), ("ys", "yz"), ("tre", "ter"), ("bre", "ber"), ("cre", "cer"), ("ll", "l"), ("l", "ll"), ("pp", "p"), ("tt", "t"), ("ae", "e"), ("oe", "e"), ("ogue", "og"),
        ("enc", "ens"), ("ence", "ense"), ("que", "ck"), ("ph", "f"), ("ou", "o"), ("ey", "y"), ("y", "i"), ("c", "k"), ("mme", "m"), ("sc", "sk"), ("ium", "um"),
    ];

    private static readonly FrozenDictionary<string, string> Americans = Read(british: true);
    private static readonly FrozenDictionary<string, string> Britons = Read(british: false);

    /// <summary>The same word in the spelling that is wanted; null when it is not a word of the other one.</summary>
    public static string? Find(string word, bool isBritish) => Find(word, isBritish ? Americans : Britons);

    /// <summary>A word of the other spelling, which the wanted dictionary does not know, in the wanted one; null when none of its letters makes the difference.</summary>
    public static string? Find(string word, bool isBritish, HunspellLexicon wanted)
    {
        foreach (var (british, american) in Letters)
        {
            var (from, to) = isBritish ? (american, british) : (british, american);
            for (var at = word.IndexOf(from, StringComparison.Ordinal); at >= 0; at = word.IndexOf(from, at + 1, StringComparison.Ordinal))
            {
                var other = string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
                if (wanted.Knows(other)) return other;
            }
        }

        return null;
    }

    private static string? Find(string word, FrozenDictionary<string, string> wrong)
    {
        var ending = Ending().Match(word);
        foreach (var (stem, rest) in new[] { (word, ""), (word[..ending.Index], ending.Value) })
        {
            if (stem.Length > 0 && wrong.TryGetValue(stem, out var right)) return (char.IsUpper(word[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right) + rest;
        }

        return null;
    }

    private static FrozenDictionary<string, string> Read(bool british) => Pairs
        .Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(' '))
        .Where(pair => !british || !BritishToo.Contains(pair[1]))
        .ToFrozenDictionary(pair => pair[british ? 1 : 0], pair => pair[british ? 0 : 1], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?:ed|ing|s|d)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
