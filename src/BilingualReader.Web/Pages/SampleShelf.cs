using System.Collections.Immutable;
using BilingualReader.Web.Import;

namespace BilingualReader.Web.Pages;

/// <summary>A French text to try the app with.</summary>
/// <param name="Name">Its file name: the key in addresses.</param>
/// <param name="Title">Its first line.</param>
internal sealed record Sample(string Name, string Title);

/// <summary>The sample texts that come with the app, read from the folder <c>Samples</c> beside it.</summary>
internal sealed class SampleShelf(IWebHostEnvironment environment)
{
    private static readonly string[] Extensions = [".txt", ".md"];

    /// <summary>The samples there are; none when the folder is missing.</summary>
    public ImmutableArray<Sample> List() => [.. Files().Select(file => new Sample(file.Name, TitleOf(file)))];

    /// <summary>The bytes of a sample, ready to import; null when there is none of that name.</summary>
    public async Task<ImportRequest?> FindAsync(string? name, CancellationToken cancellationToken) =>
        Files().FirstOrDefault(file => file.Name == name) is { } file
            ? new ImportRequest(await File.ReadAllBytesAsync(file.FullName, cancellationToken), file.Name)
            : null;

    private IEnumerable<FileInfo> Files() =>
        new[] { AppContext.BaseDirectory, environment.ContentRootPath }
            .Select(root => new DirectoryInfo(Path.Combine(root, "Samples")))
            .FirstOrDefault(folder => folder.Exists)?
            .EnumerateFiles()
            .Where(file => Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
        ?? Enumerable.Empty<FileInfo>();

    private static string TitleOf(FileInfo file) =>
        File.ReadLines(file.FullName).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line))?.TrimStart('#', ' ').Trim() ?? file.Name;
}
