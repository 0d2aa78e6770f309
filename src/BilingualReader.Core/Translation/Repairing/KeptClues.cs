using System.Text.RegularExpressions;
using BilingualReader.Core.Quality.Slips;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Translation.Repairing;

/// <summary>
/// The names, numbers and addresses of a paragraph that its first answer has, which a second one may not lose, and those that
/// it may have at all. What belongs to a term is the ledger's matter.
/// </summary>
/// <param name="block">The paragraph.</param>
/// <param name="first">The first answer.</param>
internal sealed partial class KeptClues(PreparedBlock block, string first)
{
    private readonly SlipText answered = SlipText.Read(first, isFrench: false);
    private readonly SlipText source = SlipText.Read(block.Block.Source, isFrench: true);
    private readonly SlipText terms = SlipText.Read(string.Join("; ", block.Terms.SelectMany(term => term.Entry.Accept.Prepend(term.English))), isFrench: false);

    /// <summary>Whether a second answer has all that the first has, and makes nothing up.</summary>
    public bool AreIn(string second)
    {
        var again = SlipText.Read(second, isFrench: false);
        var withoutTerms = WithoutTerms();
        return !Hard(SlipText.Read(withoutTerms, isFrench: true)).Any(clue => IsIn(clue, answered) && !IsIn(clue, again))
            && !Hard(again).Any(IsMadeUp)
            && !Capitalised(withoutTerms).Intersect(Capitalised(first)).Except(Capitalised(second)).Any();
    }

    private bool IsMadeUp(Clue clue) => clue.Kind != ClueKind.NumberWord && !IsIn(clue, answered) && !IsIn(clue, source) && !IsIn(clue, terms);

    private static IEnumerable<Clue> Hard(SlipText text) => text.Clues.Where(clue => clue.Kind is ClueKind.Name or ClueKind.Figures or ClueKind.NumberWord or ClueKind.Address);

    private static bool IsIn(Clue clue, SlipText text) => clue.Keys.Any(text.Has);

    // Names that are written alike, also where a title stands before them and ends like a sentence: "M. Berri".
    private static HashSet<string> Capitalised(string text) =>
        [.. CapitalisedWord().Matches(TextFolding.Fold(text, FoldingOptions.DropAccents).Text).Select(word => word.Value)];

    private string WithoutTerms()
    {
        var letters = block.Block.Source.ToCharArray();
        foreach (var span in block.Terms.Select(term => term.Span)) letters.AsSpan(span.Start, span.Length).Fill(' ');
        return new string(letters);
    }

    [GeneratedRegex(@"\b\p{Lu}[\p{L}\p{N}-]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalisedWord();
}
