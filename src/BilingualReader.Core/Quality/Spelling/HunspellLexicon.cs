using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>What reading a dictionary gave.</summary>
/// <param name="Lexicon">The dictionary; null when it is damaged.</param>
/// <param name="Damage">Why it cannot be used, as the end of a sentence; null when it can.</param>
public sealed record HunspellReading(HunspellLexicon? Lexicon, string? Damage);

/// <summary>
/// A spelling dictionary in the format of Hunspell, as far as English dictionaries use it. Safe for many threads; any word is
/// taken, and none takes long.
/// </summary>
public sealed class HunspellLexicon
{
    private const int MostBytes = 50_000_000;
    private const int StepsOfWord = 20_000;
    private const int MostCuts = 8;

    private readonly AffixFile _file;
    private readonly WordForms _forms;
    private readonly CompoundWords _compounds;
    private readonly WordProposals _proposals;

    private HunspellLexicon(AffixFile file, WordList words)
    {
        _file = file;
        _forms = new WordForms(file, words);
        _compounds = new CompoundWords(file, words);
        _proposals = new WordProposals(file, IsProposal);
    }

    /// <summary>Reads a dictionary.</summary>
    /// <param name="affixes">The bytes of its .aff file.</param>
    /// <param name="words">The bytes of its .dic file.</param>
    public static HunspellReading Read(ReadOnlySpan<byte> affixes, ReadOnlySpan<byte> words)
    {
        if (affixes.Length > MostBytes || words.Length > MostBytes) return new HunspellReading(null, "it is too large");
        try
        {
            var encoding = DictionaryText.EncodingOf(affixes);
            var file = AffixFileReader.Read(DictionaryText.Read(affixes, encoding));
            return new HunspellReading(new HunspellLexicon(file, WordList.Read(DictionaryText.Read(words, encoding), file.Flags)), null);
        }
        catch (DamagedDictionaryException damage)
        {
            return new HunspellReading(null, damage.Message);
        }
    }

    /// <summary>Whether the dictionary knows a word, with these capitals or at the beginning of a sentence, or in capitals; one of hyphens by its parts.</summary>
    public bool Knows(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length > WordList.LongestWord) return false;
        var budget = new LookupBudget(StepsOfWord);
        return Knows(Exchange(word, _file.Input), MostCuts, budget) || budget.IsSpent;
    }

    /// <summary>Words that may have been meant, the likeliest first.</summary>
    /// <param name="word">A word that is not known.</param>
    /// <param name="most">How many at most.</param>
    public ImmutableArray<string> Propose(string word, int most)
    {
        ArgumentNullException.ThrowIfNull(word);
        return [.. _proposals.Of(Exchange(word, _file.Input), most).Select(proposal => Exchange(proposal, _file.Output))];
    }

    private bool Knows(string word, int cuts, LookupBudget budget) =>
        IsWord(word, false, budget) || _compounds.Has(word, budget) || cuts > 0 && IsKnownInParts(word, cuts - 1, budget);

    private bool IsProposal(string word, LookupBudget budget) => IsWord(word, true, budget) && !budget.IsSpent;

    private bool IsWord(string word, bool isProposal, LookupBudget budget)
    {
        var query = new FormQuery(false, false, isProposal);
        if (_forms.Has(word, query, budget)) return true;
        return WordCases.Of(word) switch
        {
            WordCase.Title => _forms.Has(word.ToLowerInvariant(), query with { IsRecased = true }, budget),
            WordCase.Capitals => _forms.Has(WordCases.Title(word), query with { IsRecased = true, IsShouted = true }, budget) || _forms.Has(word.ToLowerInvariant(), query with { IsRecased = true }, budget),
            _ => false,
        };
    }

    // Lines BREAK: a mark is dropped at either end, or cuts the word in two.
    private bool IsKnownInParts(string word, int cuts, LookupBudget budget)
    {
        foreach (var mark in _file.Breaks)
        {
            if (!budget.Spend()) return true;
            if (mark is ['^', .. var start])
            {
                if (start.Length > 0 && word.Length > start.Length && word.StartsWith(start, StringComparison.Ordinal) && Knows(word[start.Length..], cuts, budget)) return true;
            }
            else if (mark is [.. var end, '$'])
            {
                if (end.Length > 0 && word.Length > end.Length && word.EndsWith(end, StringComparison.Ordinal) && Knows(word[..^end.Length], cuts, budget)) return true;
            }
            else
            {
                var at = word.IndexOf(mark, StringComparison.Ordinal);
                if (at > 0 && at + mark.Length < word.Length && Knows(word[..at], cuts, budget) && Knows(word[(at + mark.Length)..], cuts, budget)) return true;
            }
        }

        return false;
    }

    // The longest that fits at each place.
    private static string Exchange(string word, ImmutableArray<Respelling> respellings)
    {
        if (respellings.IsEmpty || !respellings.Any(respelling => word.Contains(respelling.From, StringComparison.Ordinal))) return word;
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < word.Length;)
        {
            var (from, to) = respellings.Where(respelling => respelling.From.Length > 0 && word.AsSpan(i).StartsWith(respelling.From, StringComparison.Ordinal)).DefaultIfEmpty(new Respelling(word[i].ToString(), word[i].ToString())).MaxBy(respelling => respelling.From.Length);
            text.Append(to);
            i += from.Length;
        }

        return text.ToString();
    }
}
