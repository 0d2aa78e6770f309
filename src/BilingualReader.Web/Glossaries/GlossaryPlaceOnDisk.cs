namespace BilingualReader.Web.Glossaries;

/// <summary>Where the glossaries of the settings are.</summary>
/// <param name="Label">The path as the settings have it.</param>
/// <param name="FullPath">Where that is.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Exists">Whether there is anything.</param>
public sealed record GlossaryPlaceOnDisk(string Label, string FullPath, bool IsFolder, bool Exists)
{
    /// <summary>The path of a glossary in the folder, with slashes.</summary>
    /// <param name="file">The path by which it is known.</param>
    public string PathIn(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.StartsWith(Label.Replace('\\', '/').TrimEnd('/') + "/", StringComparison.Ordinal) ? file[(Label.TrimEnd('/', '\\').Length + 1)..] : file;
    }
}
