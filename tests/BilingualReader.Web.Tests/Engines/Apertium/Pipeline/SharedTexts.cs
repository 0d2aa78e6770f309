namespace BilingualReader.Web.Tests.Engines.Apertium.Pipeline;

/// <summary>Real French that stands beside the repository, never in it: the test set and the sample articles.</summary>
internal static class SharedTexts
{
    /// <summary>Its lines; skips the test where the folder is absent.</summary>
    public static IReadOnlyList<string> Lines()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) folder = folder.Parent;
        var shared = Path.Combine(folder?.Parent?.FullName ?? "/", "shared");
        var set = Path.Combine(shared, "data", "flores-dev.tsv");
        if (!File.Exists(set)) Assert.Skip($"The folder {shared} with real texts is not on this machine.");
        var articles = Directory.GetFiles(Path.Combine(shared, "articles"), "*.txt").SelectMany(File.ReadLines).Where(line => !string.IsNullOrWhiteSpace(line));
        return [.. File.ReadLines(set).Skip(1).Select(row => row.Split('\t')[1]), .. articles];
    }
}
