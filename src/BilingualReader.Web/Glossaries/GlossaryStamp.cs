using System.Collections.Immutable;

namespace BilingualReader.Web.Glossaries;

/// <summary>What can be seen of glossary files without reading them: when it differs, something has changed.</summary>
internal sealed class GlossaryStamp : IEquatable<GlossaryStamp>
{
    private readonly ImmutableArray<FileStamp> _files;
    private readonly int _problems;

    private GlossaryStamp(ImmutableArray<FileStamp> files, int problems)
    {
        _files = files;
        _problems = problems;
    }

    /// <summary>Looks at the files as they are now.</summary>
    public static GlossaryStamp Of(IReadOnlyList<GlossaryLocation> locations)
    {
        var files = GlossaryFiles.Find(locations);
        return new GlossaryStamp([.. files.Files.Select(file => Look(file.FullPath)), .. files.Shelves.Where(File.Exists).Select(Look)], files.Problems.Length);
    }

    /// <inheritdoc />
    public bool Equals(GlossaryStamp? other) => other is not null && _problems == other._problems && _files.SequenceEqual(other._files);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as GlossaryStamp);

    /// <inheritdoc />
    public override int GetHashCode() => _files.Aggregate(_problems, HashCode.Combine);

    private static FileStamp Look(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return new FileStamp(path, file.Length, file.LastWriteTimeUtc);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new FileStamp(path, -1, default);
        }
    }

    private readonly record struct FileStamp(string Path, long Length, DateTime WrittenAt);
}
