namespace BilingualReader.Web.Tests.Import;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The path of a file named from the root of the repository.</summary>
    public static string PathOf(string relative)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "BilingualReader.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.GetFullPath(Path.Combine(folder, relative));
    }
}
