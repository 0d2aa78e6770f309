namespace BilingualReader.Web.Glossaries;

/// <summary>A file or folder of glossaries.</summary>
/// <param name="Label">The path as a person wrote it.</param>
/// <param name="FullPath">Where that is.</param>
internal sealed record GlossaryLocation(string Label, string FullPath)
{
    /// <summary>A path from a command line: relative to the current directory.</summary>
    public static GlossaryLocation OfArgument(string path) => new(path, Path.GetFullPath(path));

    /// <summary>A path from the settings, looked for as <see cref="GlossaryOptions.Path"/> says.</summary>
    public static GlossaryLocation OfSetting(string path, string contentRoot, string programFolder)
    {
        var candidates = FoldersFrom(contentRoot).Append(programFolder).Select(folder => Path.GetFullPath(path, folder)).ToList();
        return new GlossaryLocation(path, candidates.FirstOrDefault(Path.Exists) ?? candidates[0]);
    }

    private static IEnumerable<string> FoldersFrom(string contentRoot)
    {
        List<string> folders = [];
        for (var folder = new DirectoryInfo(Path.GetFullPath(contentRoot)); folder is not null; folder = folder.Parent)
        {
            folders.Add(folder.FullName);
            if (IsRootOfCopy(folder)) return folders;
        }

        // No working copy: a folder somewhere above has nothing to do with the app.
        return folders.Take(1);
    }

    private static bool IsRootOfCopy(DirectoryInfo folder) =>
        Path.Exists(Path.Combine(folder.FullName, ".git")) || File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"));
}
