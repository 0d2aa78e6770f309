using System.Collections.Immutable;
using BilingualReader.Core.Quality.Names;
using BilingualReader.Core.Quality.Reading;
using BilingualReader.Core.Quality.Slips;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Names;

/// <summary>
/// NAME: a name of the French that nothing in the English answers: not the same, no known English form, nothing that looks alike.
/// Bodies are left out: they are translated word by word.
/// </summary>
internal sealed class NameCheck() : Rule("name-lost", FindingSeverity.Info, "A name of the French that nothing in the English answers.")
{
    private const int BeginningOfName = 3;

    // What looks alike in no way, and what stands for it; the beginning of a word counts.
    private static readonly KnownNames Known = new("""
        Jeux = Olympic = Games, Manche = Channel, Internet = web = online = internet = site, Cap = Cape, Antiquité = antiquity = ancient, Moyen = Middle = medieval, Terre = Earth, Lune = Moon, Soleil = Sun, Bourse = stock
        Noël = Christmas, Pâques = Easter, Dieu = God, Toussaint = All Saints, Nord = North, Sud = South, Est = East, Ouest = West, Occident = West, Orient = East, Renaissance = Renaissance, Première = First = World War I = prime
        Deuxième = Second = World War II, Seconde = Second = World War II, Guerre = War, Église = Church, État = State, Empire = Empire, Allemands = German, Pays = Netherlands = Dutch = Wales = Welsh, Galles = Wales = Welsh, Hollande = Netherlands = Dutch, Grèce = Greek, Suisse = Swiss
        """);

    public override IEnumerable<Finding> Check(QaInput input)
    {
        var mentions = NameFinder.Mentions([(input.Number, input.Source)]);
        if (mentions.IsEmpty) yield break;
        var english = new BlockEnglish(new TranslatedBlock(input.Number, input.Source, input.Target) { Terms = input.Terms }, new KnownKeys());
        SlipText? words = null;
        foreach (var mention in mentions.Where(mention => mention.Kind is not (NameKind.Acronym or NameKind.Body)).DistinctBy(mention => mention.Text))
        {
            if (input.Terms.Any(term => term.Match.Span.Overlaps(mention.Place.Span)) || IsLoneStart(mention, input)) continue;
            var rendering = english.Find(mention.Place.Span);
            words ??= SlipText.Read(input.Target, isFrench: false);
            var isAnswered = mention.Kind == NameKind.Person ? IsAnswered(LastWord(mention.Text), input, words) : rendering is not null || mention.Text.Split(' ', '-').Any(word => IsAnswered(word, input, words));
            if (!isAnswered) yield return Hold($"Nothing in the English answers the name “{Shorten(mention.Text)}”.", mention.Place.Span);
        }
    }

    // A common word may begin a sentence.
    private static bool IsLoneStart(NameMention mention, QaInput input) => mention.Place.Span.Start < 3 && !mention.Text.Contains(' ', StringComparison.Ordinal) && mention.Kind == NameKind.Unknown;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    // The same, its everyday English, or a name that begins alike; what cannot be told from a common word proves nothing.
    private static bool IsAnswered(string word, QaInput input, SlipText english)
    {
        if (input.Target.Contains(word, StringComparison.OrdinalIgnoreCase) || WholeWords.Find(input.Source, word, StringComparison.Ordinal).Skip(1).Any()) return true;
        ImmutableArray<Clue> clues = [.. SlipText.Read($"({word})", isFrench: true).Clues.Where(clue => clue.Kind is ClueKind.Name or ClueKind.Word or ClueKind.Everyday)];
        return clues.Any(clue => clue.Keys.Any(english.Has)) || (Known.EnglishOf(word).Concat(PlaceNames.EnglishOf(word)).Append(word)).Any(name => BeginsSomeName(name, input));
    }

    private static bool BeginsSomeName(string name, QaInput input)
    {
        var start = Fold(name[..Math.Min(name.Length, BeginningOfName)]);
        return start.Length == BeginningOfName && input.Reading.TargetWords.Any(target => target.Length >= BeginningOfName && (char.IsUpper(input.Target[target.Start]) || char.IsLower(name[0])) && Fold(input.Target.Substring(target.Start, BeginningOfName)) == start);
    }

    private static string Fold(string text) => TextFolding.Fold(text, FoldingOptions.LowerCase | FoldingOptions.DropAccents).Text;
}
