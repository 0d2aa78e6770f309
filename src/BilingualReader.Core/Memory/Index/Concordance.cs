using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Memory.Index;

/// <summary>Finds the units that hold all of some words.</summary>
internal static class Concordance
{
    private const int MostWords = 32;

    /// <summary>The newest units first, the words marked.</summary>
    public static ImmutableArray<ConcordanceHit> Search(MemoryIndex index, string words, bool inTarget, int most)
    {
        var vocabulary = inTarget ? index.Targets : index.Sources;
        ImmutableArray<ImmutableArray<int>> wanted = [.. WordsOf(words).Distinct().Take(MostWords).Select(vocabulary.FindPlain)];
        if (wanted.IsEmpty || wanted.Any(forms => forms.IsEmpty)) return [];
        var numbers = wanted.SelectMany(forms => forms).Select(number => vocabulary[number].Text).ToHashSet(StringComparer.Ordinal);
        return [.. Units(vocabulary, wanted).Where(unit => !index[unit].IsRemoved).Take(Math.Max(0, most)).Select(unit => Hit(index.Unit(unit), numbers, inTarget))];
    }

    // From the rarest word; each of the others is looked up in its own lists.
    private static IEnumerable<int> Units(Vocabulary vocabulary, ImmutableArray<ImmutableArray<int>> wanted)
    {
        var ordered = wanted.OrderBy(forms => forms.Sum(form => vocabulary[form].UnitCount)).ToList();
        foreach (var unit in Descending(vocabulary, ordered[0]))
        {
            if (ordered.Skip(1).All(forms => forms.Any(form => vocabulary[form].Units.BinarySearch(unit) >= 0))) yield return unit;
        }
    }

    private static IEnumerable<int> Descending(Vocabulary vocabulary, ImmutableArray<int> forms)
    {
        var places = forms.Select(form => vocabulary[form].UnitCount - 1).ToArray();
        while (true)
        {
            var newest = -1;
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] >= 0) newest = Math.Max(newest, vocabulary[forms[i]].Units[places[i]]);
            }

            if (newest < 0) yield break;
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i] >= 0 && vocabulary[forms[i]].Units[places[i]] == newest) places[i]--;
            }

            yield return newest;
        }
    }

    private static ConcordanceHit Hit(TranslationUnit unit, HashSet<string> words, bool inTarget) => inTarget
        ? new ConcordanceHit(unit, [], Marks(unit.Target, words))
        : new ConcordanceHit(unit, Marks(unit.Source, words), []);

    private static ImmutableArray<TextSpan> Marks(string text, HashSet<string> words)
    {
        var folded = WordCutter.Fold(text);
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        var cutter = new WordCutter(folded.Text);
        while (cutter.MoveNext())
        {
            if (lookup.Contains(cutter.Word)) marks.Add(folded.ToStored(cutter.Span));
        }

        return marks.ToImmutable();
    }

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var cutter = new WordCutter(WordCutter.Fold(text).Text);
        while (cutter.MoveNext()) words.Add(cutter.Word.ToString());
        return words;
    }
}
