namespace BilingualReader.Neural.Files;

/// <summary>Finds the files of a model by how their names begin and end.</summary>
internal static class ModelFolder
{
    /// <summary>Opens the one file that fits, plain before gzip; null when there is none.</summary>
    public static FileStream? Open(string folder, string beginning, string ending)
    {
        string[] found =
        [
            .. Directory.EnumerateFiles(folder, $"{beginning}.*{ending}").Order(StringComparer.Ordinal),
            .. Directory.EnumerateFiles(folder, $"{beginning}.*{ending}.gz").Order(StringComparer.Ordinal),
        ];
        if (found.Length > 1 && found.Select(path => path.Replace(".gz", "", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count() > 1) throw new ModelFileException($"The folder has several {beginning} files.");
        return found.Length == 0 ? null : new FileStream(found[0], FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
    }
}
