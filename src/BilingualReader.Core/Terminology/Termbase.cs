using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology;

/// <summary>All glossary entries in force (TBX), compiled for matching. Immutable.</summary>
public sealed class Termbase
{
    /// <summary>A termbase without entries.</summary>
    public static readonly Termbase Empty = Build([]);

    private Termbase(ImmutableArray<TermPair> entries, string revision)
    {
        Entries = entries;
        Revision = revision;
    }

    /// <summary>The entries in force, in the order of their files.</summary>
    public ImmutableArray<TermPair> Entries { get; }

    /// <summary>Short hash over all entries: changes when any entry does.</summary>
    public string Revision { get; }

    /// <summary>Compiles entries.</summary>
    public static Termbase Build(ImmutableArray<TermPair> entries) => new(entries, "0");

    /// <summary>The terms in a French text: whole words, longest first, leftmost, not overlapping, by start.</summary>
    public ImmutableArray<TermMatch> Match(string text) => Entries.IsEmpty ? [] : throw new NotImplementedException(text);

    /// <summary>Hash of what the matches ask for: the entries in force for one text. Stored with its translation.</summary>
    public static string TermsKey(ImmutableArray<TermMatch> matches) => "";
}
