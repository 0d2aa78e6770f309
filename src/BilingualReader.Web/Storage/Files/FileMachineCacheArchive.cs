using System.Text;
using System.Text.Json;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Storage.Json;

namespace BilingualReader.Web.Storage.Files;

/// <summary>The folder of machine results as one file of lines, and back.</summary>
internal sealed partial class FileMachineCacheArchive(DataFolder data, ILogger<FileMachineCacheArchive> logger) : IMachineCacheArchive
{
    /// <inheritdoc />
    public Task<MachineCacheSize> MeasureAsync(CancellationToken cancellationToken)
    {
        var size = new MachineCacheSize(0, 0);
        foreach (var file in Results())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file.Exists) size = new MachineCacheSize(size.Results + 1, size.Bytes + file.Length);
        }

        return Task.FromResult(size);
    }

    /// <inheritdoc />
    public async Task ExportAsync(Stream output, CancellationToken cancellationToken)
    {
        foreach (var file in Results())
        {
            if (!MachineCacheKey.TryParse(Path.GetFileNameWithoutExtension(file.Name), out var key) || await ReadAsync(file.FullName, cancellationToken) is not { } result) continue;
            await JsonSerializer.SerializeAsync(output, new CacheLine(key.Value, result), StorageJson.Instance.CacheLine, cancellationToken);
            await output.WriteAsync("\n"u8.ToArray(), cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task<CacheImportOutcome> ImportAsync(Stream input, CancellationToken cancellationToken)
    {
        var lines = 0;
        await foreach (var line in LinesAsync(input, cancellationToken))
        {
            lines++;
            if (CacheLines.Read(line) is null) return new CacheImportRefused($"Line {lines} is no result of a machine cache, so nothing was taken in.");
        }

        return lines == 0 ? new CacheImportRefused("The file is empty.") : await StoreAsync(input, cancellationToken);
    }

    /// <inheritdoc />
    public Task<string?> ClearAsync(CancellationToken cancellationToken)
    {
        try
        {
            new RecentResults(data).Clear();
            foreach (var file in Results())
            {
                cancellationToken.ThrowIfCancellationRequested();
                file.Delete();
            }

            return Task.FromResult<string?>(null);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.WriteFailed(logger, exception);
            return Task.FromResult<string?>("Not every result could be deleted: the program is not allowed to write in the data folder (setting Storage:Path).");
        }
    }

    // Beside it first: only when every result is on the disk are they put in their places.
    private async Task<CacheImportOutcome> StoreAsync(Stream input, CancellationToken cancellationToken)
    {
        var draft = data.NewCacheImport();
        var placed = new List<string>();
        try
        {
            Directory.CreateDirectory(draft);
            var (added, known) = (new HashSet<MachineCacheKey>(), 0);
            await foreach (var line in LinesAsync(input, cancellationToken))
            {
                var (key, result) = CacheLines.Read(line) ?? throw new IOException("The file has changed while it was read.");
                if (File.Exists(data.CacheFile(key)) || !added.Add(key)) known++;
                else DurableFile.WriteNew(Path.Combine(draft, key.Value), JsonSerializer.SerializeToUtf8Bytes(result, StorageJson.Instance.EngineTranslation));
            }

            foreach (var key in added) Place(draft, key, placed);
            return new CacheImported(added.Count, known);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.WriteFailed(logger, exception);
            foreach (var path in placed) File.Delete(path);
            return new CacheImportRefused(DiskFailure.Sentence(exception));
        }
        finally
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        }
    }

    private void Place(string draft, MachineCacheKey key, List<string> placed)
    {
        var path = data.CacheFile(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path)) return;
        File.Move(Path.Combine(draft, key.Value), path);
        placed.Add(path);
    }

    private static async IAsyncEnumerable<string> LinesAsync(Stream input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        input.Position = 0;
        using var reader = new StreamReader(input, new UTF8Encoding(false), leaveOpen: true);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length > 0) yield return line;
        }
    }

    private static async Task<EngineTranslation?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return FileMachineCache.Read(await File.ReadAllBytesAsync(path, cancellationToken));
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return null;
        }
    }

    private IEnumerable<FileInfo> Results() => Directory.Exists(data.Cache) ? new DirectoryInfo(data.Cache).EnumerateFiles("*.json", SearchOption.AllDirectories) : [];

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The machine cache cannot be changed.")]
        public static partial void WriteFailed(ILogger logger, Exception exception);
    }
}
