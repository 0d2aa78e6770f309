using System.Collections.Immutable;
using BilingualReader.Core.Terminology.Matching;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology;

/// <summary>
/// All glossary entries in force (TBX), compiled for matching. Immutable; safe to share between threads.
/// </summary>
/// <remarks>
/// Spaces of any kind and number count as one, apostrophes and hyphens have many forms, œ is oe; a hyphen is not a space.
/// A case-sensitive entry stands only as it is written, but for a capital where a sentence begins; other entries stand in any
/// case. Accents may be left out on capital letters only.
/// </remarks>
public sealed class Termbase
{
    /// <summary>A termbase without entries.</summary>
    public static readonly Termbase Empty = Build([]);

    /// <summary>The terms key of a text in which no entry occurs.</summary>
    public const string NoTermsKey = "none";

    private readonly SpellingIndex _index;
    private readonly Lazy<string> _revision;

    private Termbase(ImmutableArray<TermPair> entries, SpellingIndex index)
    {
        Entries = entries;
        _index = index;
        _revision = new Lazy<string>(() => TermHash.OfEntries(entries));
    }

    /// <summary>The entries in force, in the order of their files.</summary>
    public ImmutableArray<TermPair> Entries { get; }

    /// <summary>12 hexadecimal digits over all entries: changes when any entry does, whatever their order and files.</summary>
    public string Revision => _revision.Value;

    /// <summary>
    /// Compiles entries with their variants and the forms that grammar gives them. Where two claim the same spelling, what an
    /// entry writes itself goes before what was generated; then the case-sensitive one, then the one whose own spelling it is,
    /// then the earlier one.
    /// </summary>
    public static Termbase Build(ImmutableArray<TermPair> entries) => new(entries, SpellingIndex.Build(entries));

    /// <summary>The termbase with one entry more, behind all others; what is compiled already is used again.</summary>
    public Termbase With(TermPair entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new Termbase(Entries.Add(entry), _index.With(entry));
    }

    /// <summary>The termbase without one of <see cref="Entries"/>; what is compiled already is used again.</summary>
    public Termbase Without(TermPair entry)
    {
        var place = 0;
        while (place < Entries.Length && !ReferenceEquals(Entries[place], entry)) place++;
        return place == Entries.Length ? this : new Termbase(Entries.RemoveAt(place), _index.Without(entry));
    }

    /// <summary>
    /// The termbase of other entries. Where few differ, what is compiled is used again, entries that stay keep their objects,
    /// and new ones come last; else everything is compiled.
    /// </summary>
    public Termbase Replace(ImmutableArray<TermPair> entries)
    {
        const int Few = 64;
        var held = new Dictionary<TermOrigin, TermPair>(Entries.Length);
        foreach (var entry in Entries) held.TryAdd(entry.Origin, entry);
        var added = new List<TermPair>();
        foreach (var entry in entries)
        {
            if (held.TryGetValue(entry.Origin, out var own) && own.SaysTheSame(entry)) held.Remove(entry.Origin);
            else added.Add(entry);
        }

        if (added.Count + held.Count > Few || Entries.Length - held.Count + added.Count != entries.Length) return Build(entries);
        var termbase = this;
        foreach (var gone in held.Values) termbase = termbase.Without(gone);
        foreach (var entry in added) termbase = termbase.With(entry);
        return termbase;
    }

    /// <summary>The terms in a French text: whole words, longest first, leftmost, not overlapping, by start.</summary>
    public ImmutableArray<TermMatch> Match(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _index.IsEmpty ? [] : Scan(text).Run();
    }

    /// <summary>
    /// The terms that stand in the text too but are not in force there, because a match covers some of their words: those inside
    /// a longer term, those that begin inside an earlier one, and those that share their spelling with another entry.
    /// </summary>
    public ImmutableArray<TermOverlap> FindOverlaps(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _index.IsEmpty ? [] : [.. Scan(text).Overlaps(Scan(text).Run())];
    }

    /// <summary>
    /// Hash of what the matches ask for: the entries in force for one text, in the order of their occurrences. Stored with its
    /// translation; <see cref="NoTermsKey"/> when there are none. Notes do not count.
    /// </summary>
    public static string TermsKey(ImmutableArray<TermMatch> matches) => matches.IsDefaultOrEmpty ? NoTermsKey : TermHash.OfMatches(matches);

    private TermScan Scan(string text) => new(_index, TextFolding.Fold(text, FoldingOptions.None));
}
