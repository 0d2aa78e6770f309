using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>The other spelling of English words: British and American, and abbreviations with or without their stop.</summary>
/// <remarks>
/// Parts of words are exchanged wherever they stand ("dishonour"): what that makes of words that only look alike is no word
/// and finds nothing. Short words that would be part of many others (tyre, tire) are exchanged as whole words only.
/// </remarks>
internal static partial class EnglishSpellings
{
    private const int MostSpellings = 8;

    // British before American.
    private const string PartPairs =
        """
        armour armor|behaviour behavior|candour candor|clamour clamor|colour color|endeavour endeavor|favour favor|fervour fervor
        flavour flavor|glamour glamor|harbour harbor|honour honor|humour humor|labour labor|neighbour neighbor|odour odor|parlour parlor
        rancour rancor|rigour rigor|rumour rumor|saviour savior|savour savor|splendour splendor|tumour tumor|valour valor|vapour vapor|vigour vigor
        centre center|theatre theater|fibre fiber|litre liter|metre meter|calibre caliber|sabre saber|spectre specter|sceptre scepter|sombre somber
        lustre luster|meagre meager|reconnoitre reconnoiter|manoeuvre maneuver|manoeuvring maneuvering|centring centering|defence defense|offence offense
        licence license|pretence pretense|practise practice|programme program|catalogue catalog|dialogue dialog|analogue analog|monologue monolog
        grey gray|sceptic skeptic|aluminium aluminum|jewellery jewelry|moustache mustache|pyjama pajama|artefact artifact|sulphur sulfur|mould mold
        plough plow|smoulder smolder|moult molt|ageing aging|judgement judgment|acknowledgement acknowledgment|abridgement abridgment
        instalment installment|enrolment enrollment|fulfilment fulfillment|skilful skillful|wilful willful|speciality specialty|aeroplane airplane
        archaeolog archeolog|paediatr pediatr|anaesthe anesthe|anaemi anemi|leukaemi leukemi|haemo hemo|mediaeval medieval|encyclopaedi encyclopedi
        orthopaedi orthopedi|gynaecolog gynecolog|caesarean cesarean|caesium cesium|oestrogen estrogen|foetus fetus|foetal fetal|diarrhoea diarrhea
        oesophag esophag|oedema edema|faeces feces|haemorrh hemorrh|toxaemi toxemi
        """;

    // Whole words, with their endings.
    private const string WholePairs =
        """
        tyre tire|tyres tires|kerb curb|kerbs curbs|gaol jail|cosy cozy|whisky whiskey|fulfil fulfill|enrol enroll|distil distill|instil instill
        towards toward|afterwards afterward|disc disk|discs disks
        """;

    // The American spelling is another word in British English, too.
    private const string OneWayPairs = "cheque check|cheques checks|storey story|storeys stories|draught draft|draughts drafts";

    private static readonly (string British, string American)[] Parts = [.. Pairs(PartPairs)];

    private static readonly FrozenDictionary<string, string> Wholes = Pairs(WholePairs)
        .SelectMany(pair => new[] { pair, (British: pair.American, American: pair.British) })
        .Concat(Pairs(OneWayPairs))
        .ToFrozenDictionary(pair => pair.British, pair => pair.American, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Abbreviations =
        FrozenSet.ToFrozenSet(["St", "Ste", "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Jr", "Sr", "Mt", "Ft", "No", "vs"], StringComparer.Ordinal);

    /// <summary>The rendering, then the same in other spellings.</summary>
    public static IReadOnlyList<string> Of(string rendering)
    {
        string[] spellings = [""];
        var at = 0;
        foreach (Match word in Word().Matches(rendering))
        {
            if (OtherSpelling(word.Value) is not { } other || spellings.Length == MostSpellings) continue;
            var before = rendering[at..word.Index];
            spellings = [.. spellings.Select(spelling => spelling + before + word.Value), .. spellings.Select(spelling => spelling + before + other)];
            at = word.Index + word.Length;
        }

        return [.. spellings.Select(spelling => spelling + rendering[at..])];
    }

    private static string? OtherSpelling(string word)
    {
        if (Abbreviations.Contains(word.TrimEnd('.'))) return word.EndsWith('.') ? word[..^1] : word + ".";
        var lower = word.TrimEnd('.').ToLowerInvariant();
        if (lower.Length != word.Length || lower.Length < 4) return null;
        return Other(lower) is { } other ? LikeCaseOf(word, other) : null;
    }

    private static string? Other(string lower)
    {
        if (Wholes.TryGetValue(lower, out var whole)) return whole;
        foreach (var (british, american) in Parts)
        {
            if (lower.Contains(british, StringComparison.Ordinal)) return lower.Replace(british, american, StringComparison.Ordinal);
            if (lower.Contains(american, StringComparison.Ordinal)) return lower.Replace(american, british, StringComparison.Ordinal);
        }

        if (IseOrIze().Match(lower) is { Success: true } ise) return Exchange(lower, ise.Groups[1], 's', 'z');
        if (YseOrYze().Match(lower) is { Success: true } yse) return Exchange(lower, yse.Groups[1], 's', 'z');
        if (DoubledL().Match(lower) is { Success: true } doubled) return lower.Remove(doubled.Groups[1].Index, 1);
        return SingleL().Match(lower) is { Success: true } single ? lower.Insert(single.Groups[1].Index, "l") : null;
    }

    private static string Exchange(string word, Group letter, char one, char other) =>
        word[..letter.Index] + (word[letter.Index] == one ? other : one) + word[(letter.Index + 1)..];

    private static string LikeCaseOf(string model, string lower) =>
        model.All(char.IsUpper) ? lower.ToUpperInvariant() : EnglishNouns.WithCaseOf(model, lower);

    private static IEnumerable<(string British, string American)> Pairs(string text) =>
        text.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]));

    [GeneratedRegex(@"\p{L}+\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // organise, mobilizing, privatisation; not "rise", "prize" or "seize".
    [GeneratedRegex("^[a-z]{3,}i([sz])(?:e|es|ed|er|ers|ing|ation|ations|ational|able)$", RegexOptions.CultureInvariant)]
    private static partial Regex IseOrIze();

    [GeneratedRegex("^[a-z]{2,}ly([sz])(?:e|es|ed|er|ers|ing)$", RegexOptions.CultureInvariant)]
    private static partial Regex YseOrYze();

    // The last consonant of longer words: travelled, modelling, counsellor; not "filled".
    [GeneratedRegex("^[a-z]*[aeiouy][a-z]*[^aeiouy][aeiou]l(l)(?:ed|ing|ings|er|ers|or|ors|ous)$", RegexOptions.CultureInvariant)]
    private static partial Regex DoubledL();

    [GeneratedRegex("^[a-z]*[aeiouy][a-z]*[^aeiouy][aeiou](l)(?:ed|ing|ings|er|ers|or|ors|ous)$", RegexOptions.CultureInvariant)]
    private static partial Regex SingleL();
}
