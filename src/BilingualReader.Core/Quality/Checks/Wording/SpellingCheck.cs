using System.Collections.Frozen;
using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Wording;

/// <summary>
/// SPELL, the half that needs no dictionary: American spelling where the British is wanted, and the reverse. Needs to know which;
/// “-ize” is British as well. Unknown words are not looked for.
/// </summary>
internal sealed partial class SpellingCheck() : Rule("spelling", FindingSeverity.Warning, "American spelling where the British is wanted, or the reverse.")
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
        fuelled fueled|signalled signaled|counsellor counselor|marvellous marvelous|skilful skillful|wilful willful|fulfil fulfill|enrol enroll|instalment installment|enrolment enrollment|ageing aging|artefact artifact|archaeology archeology|programme program
        """;

    // American words that British has, too, for something else or as well.
    private static readonly FrozenSet<string> BritishToo = FrozenSet.ToFrozenSet(["tire", "curb", "check", "story", "meter", "program", "mold", "fulfill", "archeology"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Americans = Read(british: true);
    private static readonly FrozenDictionary<string, string> Britons = Read(british: false);

    public override IEnumerable<Finding> Check(QaInput input)
    {
        if (input.IsBritish is not { } isBritish) yield break;
        var wrong = isBritish ? Americans : Britons;
        foreach (var word in input.Reading.TargetWords)
        {
            var text = word.In(input.Target);
            if (Find(text, wrong) is not { } right || input.Source.Contains(text, StringComparison.Ordinal) || input.Terms.Any(term => term.Target is { } span && span.Overlaps(word))) continue;
            yield return Hold($"“{text}” is {(isBritish ? "American" : "British")} spelling: “{right}”.", target: word) with { Fix = new FindingFix($"Write “{right}”", input.Target.With(word, right)) };
        }
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
