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

    private readonly SpellingTrie? _trie;

    private Termbase(ImmutableArray<TermPair> entries, string revision, SpellingTrie? trie)
    {
        Entries = entries;
        Revision = revision;
        _trie = trie;
    }

    /// <summary>The entries in force, in the order of their files.</summary>
    public ImmutableArray<TermPair> Entries { get; }

    /// <summary>12 hexadecimal digits over all entries: changes when any entry does, whatever their order and files.</summary>
    public string Revision { get; }

    /// <summary>
    /// Compiles entries. Where two claim the same spelling, the case-sensitive one goes first, then the one whose own spelling
    /// it is, then the earlier one.
    /// </summary>
    public static Termbase Build(ImmutableArray<TermPair> entries)
    {
        Spelling[] spellings = [.. entries.SelectMany(SpellingsOf).Where(spelling => spelling.Key.Length > 0)];
        return new Termbase(entries, TermHash.OfEntries(entries), spellings.Length == 0 ? null : SpellingTrie.Compile(spellings));
    }

    /// <summary>The terms in a French text: whole words, longest first, leftmost, not overlapping, by start.</summary>
    public ImmutableArray<TermMatch> Match(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _trie is null ? [] : new TermScan(_trie, TextFolding.Fold(text, FoldingOptions.None)).Run();
    }

    /// <summary>
    /// Hash of what the matches ask for: the entries in force for one text, in the order of their occurrences. Stored with its
    /// translation; <see cref="NoTermsKey"/> when there are none. Notes do not count.
    /// </summary>
    public static string TermsKey(ImmutableArray<TermMatch> matches) => matches.IsDefaultOrEmpty ? NoTermsKey : TermHash.OfMatches(matches);

    private static IEnumerable<Spelling> SpellingsOf(TermPair entry) =>
        entry.Variants.Select(variant => new Spelling(entry, variant, isVariant: true)).Prepend(new Spelling(entry, entry.Source, isVariant: false));
}
