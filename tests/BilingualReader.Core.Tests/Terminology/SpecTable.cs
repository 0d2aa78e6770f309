namespace BilingualReader.Core.Tests.Terminology;

/// <summary>The table rows of a spec beside this file, read when the tests run.</summary>
internal static class SpecTable
{
    /// <summary>Every row but heads and rulers, cells trimmed.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Path.Combine(Folder(), name))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells[0] != "entries" && !cells[0].StartsWith("--", StringComparison.Ordinal));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("No BilingualReader.sln above the tests.");
        return Path.Combine(folder.FullName, "tests", "BilingualReader.Core.Tests", "Terminology", "Specs");
    }
}
