using System.Collections.Immutable;
using System.IO.Enumeration;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Web.Glossaries;

/// <summary>One glossary file.</summary>
/// <param name="Label">Its path, as a person knows it.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Scope">The articles in which it is in force.</param>
internal sealed record GlossaryFile(string Label, string FullPath, GlossaryScope Scope);

/// <summary>The glossary files under some places, in their order of precedence, and what kept others from being found.</summary>
/// <param name="Files">The files.</param>
/// <param name="Shelves">Where the order and the scopes of a folder may stand.</param>
/// <param name="Problems">What was wrong.</param>
internal sealed record GlossaryFiles(ImmutableArray<GlossaryFile> Files, ImmutableArray<string> Shelves, ImmutableArray<GlossaryProblem> Problems)
{
    private const string Pair = "fr-en";
    private const string Extension = ".tsv";

    // Links can make a folder its own ancestor.
    private const int DeepestFolder = 8;

    /// <summary>
    /// Files as they are; folders with their <c>.tsv</c> files at any depth, in the order of their names, without hidden ones
    /// and without folders of another language pair than fr-en.
    /// </summary>
    public static GlossaryFiles Find(IEnumerable<GlossaryLocation> locations)
    {
        var files = new List<GlossaryFile>();
        var shelves = new List<string>();
        var problems = new List<GlossaryProblem>();
        foreach (var location in locations)
        {
            if (File.Exists(location.FullPath)) files.Add(new GlossaryFile(location.Label, location.FullPath, GlossaryScope.Everywhere));
            else if (Directory.Exists(location.FullPath)) AddFolder(location, files, shelves, problems);
            else problems.Add(new GlossaryProblem(location.Label, 0, IsError: true, "There is no such file or folder.", "Correct the path, or create it."));
        }

        return new GlossaryFiles([.. files.DistinctBy(file => file.FullPath)], [.. shelves], [.. problems]);
    }

    private static void AddFolder(GlossaryLocation location, List<GlossaryFile> files, List<string> shelves, List<GlossaryProblem> problems)
    {
        try
        {
            var found = new FileSystemEnumerable<string>(location.FullPath, (ref FileSystemEntry entry) => entry.ToFullPath(), Options())
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsGlossary(entry.FileName),
                ShouldRecursePredicate = (ref FileSystemEntry entry) => IsOpen(entry.FileName),
            };
            var shelf = GlossaryShelf.Read(location.FullPath, location.Label);
            shelves.Add(Path.Combine(location.FullPath, GlossaryShelf.FileName));
            problems.AddRange(shelf.Problems);
            files.AddRange(
                from path in found.Order(StringComparer.Ordinal)
                let place = shelf.Find(PathIn(location, path))
                orderby place ?? int.MaxValue
                select new GlossaryFile(LabelOf(location, path), path, place is { } named ? shelf.Places[named].Scope : GlossaryScope.Everywhere));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add(new GlossaryProblem(location.Label, 0, IsError: true, "The folder cannot be read.", "Check that the app may read it and everything in it."));
        }
    }

    private static EnumerationOptions Options() => new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = DeepestFolder,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
        ReturnSpecialDirectories = false,
    };

    private static bool IsGlossary(ReadOnlySpan<char> name) => !name.StartsWith(".") && name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static bool IsOpen(ReadOnlySpan<char> folder) =>
        !folder.StartsWith(".") && (folder.Equals(Pair, StringComparison.OrdinalIgnoreCase) || !IsLanguagePair(folder));

    private static bool IsLanguagePair(ReadOnlySpan<char> folder) =>
        folder.Length == 5 && folder[2] == '-' && char.IsAsciiLetter(folder[0]) && char.IsAsciiLetter(folder[1]) && char.IsAsciiLetter(folder[3]) && char.IsAsciiLetter(folder[4]);

    private static string LabelOf(GlossaryLocation location, string path) =>
        Path.Combine(location.Label, PathIn(location, path)).Replace('\\', '/');

    private static string PathIn(GlossaryLocation location, string path) => Path.GetRelativePath(location.FullPath, path).Replace('\\', '/');
}
