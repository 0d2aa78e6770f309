using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Files;
using BilingualReader.Core.Tests.Infrastructure;

namespace BilingualReader.Core.Tests.Terminology.Files;

/// <summary>Entries for tests, and entries as text to compare them by.</summary>
internal static class Entries
{
    public const string Header = "source\ttarget\tvariants\taccept\tforbid\tstatus\tkind\tcase\tnote\n";

    /// <summary>One entry from a line of our own format.</summary>
    public static TermPair Of(string line, string header = Header) => Assert.Single(GlossaryReader.Read(header + line, "a.tsv").Entries);

    /// <summary>Everything that an entry says, place excluded.</summary>
    public static string Text(TermPair entry) => string.Join(
        " # ", entry.Source, entry.Target, string.Join('|', entry.Variants), string.Join('|', entry.Accept), string.Join('|', entry.Forbid), entry.Status, entry.Kind, entry.IsCaseSensitive, entry.Note) + (entry.ExcludedForms.IsEmpty ? "" : $" # without {string.Join('|', entry.ExcludedForms)}");

    public static string[] Texts(IEnumerable<TermPair> entries) => [.. entries.Select(Text)];

    public static GlossaryFileReading Read(string text, string name = "a.csv") => GlossaryFileReader.Read(text, name);

    /// <summary>The glossaries that come with the program: name and text.</summary>
    public static IEnumerable<(string Name, string Text)> Shipped() => Directory
        .EnumerateFiles(RepositoryFolders.At("glossary"), "*.tsv", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));
}
