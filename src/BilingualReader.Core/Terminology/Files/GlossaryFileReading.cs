using System.Collections.Immutable;

namespace BilingualReader.Core.Terminology.Files;

/// <summary>What a file that someone wants to import holds.</summary>
/// <param name="Format">What the file was taken for.</param>
/// <param name="Columns">Which columns of an entry the file says something about; the others have their default.</param>
/// <param name="Entries">Every entry that could be read, in the order of the file.</param>
/// <param name="Problems">What could not be read, and warnings, by line.</param>
public sealed record GlossaryFileReading(
    GlossaryFileFormat Format,
    ImmutableArray<string> Columns,
    ImmutableArray<TermPair> Entries,
    ImmutableArray<GlossaryProblem> Problems)
{
    internal static GlossaryFileReading Refused(string file, string message, string remedy) =>
        new(GlossaryFileFormat.Unknown, [], [], [new GlossaryProblem(file, 0, IsError: true, message, remedy)]);
}
