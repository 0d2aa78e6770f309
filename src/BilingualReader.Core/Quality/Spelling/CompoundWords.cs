using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>Words that lines COMPOUNDRULE make of others: in English ordinals, 21st of 2 and 1st.</summary>
internal sealed class CompoundWords(AffixFile file, WordList words)
{
    private const int LongestCompound = 40;

    /// <summary>Whether the letters are such a word.</summary>
    public bool Has(string word, LookupBudget budget) =>
        word.Length is > 1 and <= LongestCompound && file.CompoundRules.Any(rule => Follows(word, rule, budget));

    // Which parts of the rule may come next, at each place of the word.
    private bool Follows(string word, ImmutableArray<CompoundPart> rule, LookupBudget budget)
    {
        var reached = new bool[word.Length + 1, rule.Length + 1];
        reached[0, 0] = true;
        for (var place = 0; place <= word.Length; place++)
        {
            for (var part = 0; part < rule.Length; part++)
            {
                if (!reached[place, part]) continue;
                if (rule[part].IsOptional) reached[place, part + 1] = true;
                for (var end = place + file.CompoundMinimum; end <= word.Length; end++)
                {
                    if (!budget.Spend()) return true;
                    if (!IsPart(word.AsSpan(place, end - place), rule[part].Flag)) continue;
                    reached[end, part + 1] = true;
                    if (rule[part].IsRepeated) reached[end, part] = true;
                }
            }
        }

        return reached[word.Length, rule.Length];
    }

    private bool IsPart(ReadOnlySpan<char> letters, int flag)
    {
        for (var stem = words.Find(letters, isShouted: false); stem is not null; stem = stem.Next)
        {
            if (stem.Flags.Has(flag)) return true;
        }

        return false;
    }
}
