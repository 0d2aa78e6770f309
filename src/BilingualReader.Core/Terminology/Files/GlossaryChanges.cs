using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>What importing a file would do, before anything is done.</summary>
/// <param name="Added">Entries whose French is new.</param>
/// <param name="Changed">Entries that are there and would say something else.</param>
/// <param name="Same">Entries that are there and say the same already.</param>
/// <param name="Refused">What would not be taken, and why, by line.</param>
/// <param name="Warnings">What to know besides, by line.</param>
public sealed record GlossaryChanges(
    ImmutableArray<TermPair> Added,
    ImmutableArray<EntryChange> Changed,
    ImmutableArray<TermPair> Same,
    ImmutableArray<EntryRefusal> Refused,
    ImmutableArray<GlossaryProblem> Warnings)
{
    /// <summary>Compares the entries of a file with those in force.</summary>
    /// <param name="existing">The entries in force, in their order of precedence.</param>
    /// <param name="file">What the file holds.</param>
    public static GlossaryChanges Between(IEnumerable<TermPair> existing, GlossaryFileReading file)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(file);
        return new ChangeFinder(existing, file).Find();
    }
}
