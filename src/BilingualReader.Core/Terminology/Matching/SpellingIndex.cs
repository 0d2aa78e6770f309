using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Forms;

namespace BilingualReader.Core.Terminology.Matching;

/// <summary>
/// Every spelling of a termbase, compiled. Entries that come later are compiled apart, into segments that are put together when
/// they have grown: so a new entry costs little, and a text is looked up in few segments.
/// </summary>
internal sealed class SpellingIndex
{
    /// <summary>An index of nothing.</summary>
    private static readonly SpellingIndex Empty = new([], null);

    // A segment is put together with the one before it as soon as that is no more than this many times as large.
    private const int Growth = 4;

    private readonly ImmutableArray<Segment> _segments;
    private readonly HashSet<TermPair>? _retired;

    private SpellingIndex(ImmutableArray<Segment> segments, HashSet<TermPair>? retired)
    {
        _segments = segments;
        _retired = retired;
        StartsOutsideWords = segments.Any(segment => segment.Trie is { StartsOutsideWords: true });
    }

    /// <summary>Whether there is nothing to find.</summary>
    public bool IsEmpty => _segments.All(segment => segment.Trie is null);

    /// <summary>Whether any spelling begins with something that is not part of a word, such as a quotation mark.</summary>
    public bool StartsOutsideWords { get; }

    /// <summary>Compiles entries; earlier ones go before later ones.</summary>
    public static SpellingIndex Build(ImmutableArray<TermPair> entries) => entries.IsEmpty ? Empty : new SpellingIndex([Segment.Compile(entries, 0)], null);

    /// <summary>The index with one entry more, behind all others.</summary>
    public SpellingIndex With(TermPair entry)
    {
        var next = _segments.IsEmpty ? 0 : _segments[^1].First + _segments[^1].Entries.Length;
        ImmutableArray<TermPair> tail = [entry];
        var kept = _segments.Length;
        while (kept > 0 && _segments[kept - 1].Entries.Length <= tail.Length * Growth) tail = _segments[--kept].Entries.AddRange(tail);
        var first = kept < _segments.Length ? _segments[kept].First : next;
        if (_retired is not null) return new SpellingIndex([.. _segments[..kept], Segment.Compile([.. tail.Where(IsInForce)], first)], _retired);
        return new SpellingIndex([.. _segments[..kept], Segment.Compile(tail, first)], null);

        bool IsInForce(TermPair old) => ReferenceEquals(old, entry) || !_retired.Contains(old);
    }

    /// <summary>The index without an entry, which is known by its reference.</summary>
    public SpellingIndex Without(TermPair entry)
    {
        var retired = _retired is null ? new HashSet<TermPair>(ReferenceEqualityComparer.Instance) : new HashSet<TermPair>(_retired, ReferenceEqualityComparer.Instance);
        retired.Add(entry);
        return new SpellingIndex(_segments, retired);
    }

    /// <summary>The spelling that is in force in the folded text at <paramref name="start"/>, the longest; null when none stands there.</summary>
    public Spelling? LongestAt(string text, int start)
    {
        Spelling? best = null;
        foreach (var segment in _segments)
        {
            if (segment.Trie?.LongestAt(text, start, _retired) is not { } found) continue;
            var isBetter = best is null || found.Written.Length > best.Written.Length || (found.Written.Length == best.Written.Length && found.CompareTo(best) < 0);
            if (isBetter) best = found;
        }

        return best;
    }

    /// <summary>Every spelling that stands in the folded text at <paramref name="start"/>.</summary>
    public IEnumerable<Spelling> AllAt(string text, int start) => _segments
        .SelectMany(segment => segment.Trie?.AllAt(text, start) ?? [])
        .Where(spelling => _retired is null || !_retired.Contains(spelling.Entry));

    /// <summary>Entries compiled together.</summary>
    /// <param name="First">The place of the first of them among all entries ever added.</param>
    /// <param name="Entries">The entries.</param>
    /// <param name="Trie">Their spellings; null when they have none.</param>
    private sealed record Segment(int First, ImmutableArray<TermPair> Entries, SpellingTrie? Trie)
    {
        // Below this many entries, sharing the work costs more than it saves.
        private const int FewEntries = 1000;

        public static Segment Compile(ImmutableArray<TermPair> entries, int first)
        {
            var numbered = entries.Select((entry, i) => (entry, Order: first + i));
            Spelling[] spellings = entries.Length < FewEntries
                ? [.. numbered.SelectMany(pair => SpellingsOf(pair.entry, pair.Order))]
                : [.. numbered.AsParallel().SelectMany(pair => SpellingsOf(pair.entry, pair.Order))];
            return new Segment(first, entries, spellings.Length == 0 ? null : SpellingTrie.Compile(spellings));
        }

        private static IEnumerable<Spelling> SpellingsOf(TermPair entry, int order)
        {
            var forms = TermForms.Of(entry);
            return forms.Written
                .Concat(forms.Forms)
                .Select(form => new Spelling(entry, form.Text, form.Kind, form.Number, order))
                .Where(spelling => spelling.Written.Length > 0);
        }
    }
}
