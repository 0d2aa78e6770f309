namespace BilingualReader.Benchmarks;

/// <summary>Finds the repository, and the folder with test sets that may stand beside it.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder with the solution, looked for upwards from the program.</summary>
    public static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BilingualReader.sln"))) folder = folder.Parent;
        return folder?.FullName ?? Environment.CurrentDirectory;
    }

    /// <summary>A file of the folder <c>shared</c> beside the repository; null, and a line on standard error, when it is not there.</summary>
    public static string? FindShared(params string[] parts)
    {
        var path = Path.GetFullPath(Path.Combine([Find(), "..", "shared", .. parts]));
        if (File.Exists(path)) return path;
        Console.Error.WriteLine($"Not found: {path}. This benchmark needs the test sets beside the repository.");
        return null;
    }
}
