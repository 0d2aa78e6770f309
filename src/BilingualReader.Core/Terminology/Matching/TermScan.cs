using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Matching;

/// <summary>One pass over one text: tries the trie wherever a word begins.</summary>
internal readonly struct TermScan(SpellingTrie trie, FoldedText folded)
{
    public ImmutableArray<TermMatch> Run()
    {
        ImmutableArray<TermMatch>.Builder? found = null;
        var text = folded.Text;
        for (var i = NextStart(0); i < text.Length;)
        {
            if (FrenchWordEdges.StartsAt(text, i) && trie.LongestAt(text, i) is { } spelling)
            {
                found ??= ImmutableArray.CreateBuilder<TermMatch>();
                found.Add(new TermMatch(spelling.Entry, folded.ToStored(new TextSpan(i, spelling.Written.Length))));
                i = NextStart(i + spelling.Written.Length);
            }
            else
            {
                i = NextStart(Skip(i));
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    /// <summary>The next place, from <paramref name="i"/>, where a spelling could begin.</summary>
    private int NextStart(int i)
    {
        if (trie.StartsOutsideWords) return i;
        while (i < folded.Text.Length && !FrenchWordEdges.IsWord(folded.Text[i])) i++;
        return i;
    }

    /// <summary>The place behind the word, or the single character, at <paramref name="i"/>.</summary>
    private int Skip(int i)
    {
        var text = folded.Text;
        if (!FrenchWordEdges.IsWord(text[i])) return i + 1;
        do i++;
        while (i < text.Length && FrenchWordEdges.IsWord(text[i]));
        return i;
    }
}
