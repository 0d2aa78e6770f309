using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Forms;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Matching;

/// <summary>One pass over one text: looks into the index wherever a word begins.</summary>
internal readonly struct TermScan(SpellingIndex index, FoldedText folded)
{
    public ImmutableArray<TermMatch> Run()
    {
        ImmutableArray<TermMatch>.Builder? found = null;
        var text = folded.Text;
        for (var i = NextStart(0); i < text.Length;)
        {
            if (FrenchWordEdges.StartsAt(text, i) && index.LongestAt(text, i) is { } spelling)
            {
                found ??= ImmutableArray.CreateBuilder<TermMatch>();
                found.Add(At(spelling, i));
                i = NextStart(i + spelling.Written.Length);
            }
            else
            {
                i = NextStart(Skip(i));
            }
        }

        return found?.DrainToImmutable() ?? [];
    }

    /// <summary>The terms that <see cref="Run"/> passes over for others, by start, then the longest first.</summary>
    /// <param name="applied">What it gave.</param>
    public IEnumerable<TermOverlap> Overlaps(ImmutableArray<TermMatch> applied)
    {
        var text = folded.Text;
        var seen = new HashSet<(TermPair, TextSpan)>(applied.Select(match => (match.Entry, match.Span)));
        for (var i = NextStart(0); i < text.Length; i = NextStart(Skip(i)))
        {
            if (!FrenchWordEdges.StartsAt(text, i)) continue;
            foreach (var spelling in index.AllAt(text, i).OrderByDescending(spelling => spelling.Written.Length))
            {
                var match = At(spelling, i);
                if (seen.Add((match.Entry, match.Span)) && applied.FirstOrDefault(other => other.Span.Overlaps(match.Span)) is { } other) yield return new TermOverlap(match, other);
            }
        }
    }

    private TermMatch At(Spelling spelling, int start)
    {
        var match = new TermMatch(spelling.Entry, folded.ToStored(new TextSpan(start, spelling.Written.Length))) { Form = spelling.Form };
        return spelling.Number == TermNumber.Singular || IsAdjective(spelling, start) ? match : match with { Number = spelling.Number };
    }

    // "les responsables irakiens" and "les Irakiens": a word that may be either is a noun behind a determiner.
    private bool IsAdjective(Spelling spelling, int start) =>
        !spelling.Written.Contains(' ', StringComparison.Ordinal) && FrenchAdjectives.IsLikely(spelling.Entry.Source) && !FrenchDeterminers.IsPluralBefore(folded.Text, start);

    /// <summary>The next place, from <paramref name="i"/>, where a spelling could begin.</summary>
    private int NextStart(int i)
    {
        if (index.StartsOutsideWords) return i;
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
