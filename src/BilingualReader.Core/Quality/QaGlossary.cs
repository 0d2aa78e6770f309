using System.Collections.Immutable;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality;

/// <summary>The glossary in force, for checks that look for its English. Compiled when it is first asked; keep one for each termbase.</summary>
/// <param name="termbase">The entries in force.</param>
public sealed class QaGlossary(Termbase termbase)
{
    private readonly Lazy<Dictionary<string, List<TermPair>>> _byFirstWord = new(() => Compile(termbase));

    /// <summary>The entries in force.</summary>
    public Termbase Termbase => termbase;

    /// <summary>Entries whose English stands in a text as whole words, case apart, with where it stands.</summary>
    internal IEnumerable<(TermPair Entry, TextSpan Span)> FindEnglish(string text, ImmutableArray<TextSpan> words)
    {
        var entries = _byFirstWord.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in words)
        {
            if (!entries.TryGetValue(text.AsSpan(word.Start, word.Length), out var starting)) continue;
            foreach (var entry in starting)
            {
                var span = new TextSpan(word.Start, entry.Target.Length);
                if (span.End <= text.Length && text.AsSpan(span.Start, span.Length).Equals(entry.Target, StringComparison.OrdinalIgnoreCase) && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End])))
                    yield return (entry, span);
            }
        }
    }

    private static Dictionary<string, List<TermPair>> Compile(Termbase termbase)
    {
        var entries = new Dictionary<string, List<TermPair>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in termbase.Entries)
        {
            if (TextWords.Read(entry.Target) is not [var first, ..] || first.Start != 0) continue;
            var word = first.In(entry.Target);
            if (!entries.TryGetValue(word, out var starting)) entries[word] = starting = [];
            starting.Add(entry);
        }

        return entries;
    }
}
