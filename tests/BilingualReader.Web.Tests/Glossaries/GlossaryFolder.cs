namespace BilingualReader.Web.Tests.Glossaries;

/// <summary>A folder of glossary files that goes away with the test.</summary>
internal sealed class GlossaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("glossary-").FullName;

    public string Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }

    public string PathOf(string path) => Path.Combine(Root, path);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
