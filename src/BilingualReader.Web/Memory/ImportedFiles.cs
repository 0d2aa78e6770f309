using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BilingualReader.Core.Memory;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Memory;

/// <summary>A file that units were imported from.</summary>
/// <param name="Name">Its name, unique in the memory.</param>
/// <param name="At">When it was imported.</param>
/// <param name="Units">How many units came from it.</param>
/// <param name="LeftOut">How many were left out.</param>
public sealed record ImportedFile(string Name, DateTimeOffset At, int Units, int LeftOut);

/// <summary>The files of <c>memory/imports</c> in the data folder: one for each file imported, its name and time in the first line, then a unit a line.</summary>
internal sealed partial class ImportedFiles(DataFolder data, ILogger<ImportedFiles> logger)
{
    private const int Batch = 20_000;

    private string Folder => Path.Combine(data.Memory, "imports");

    /// <summary>What is imported, in order of their names. A file that cannot be read is left out, and told in the log.</summary>
    public ImmutableArray<ImportedFile> List() =>
        [.. Paths().Select(path => Head(path)).OfType<ImportLine>().Select(head => new ImportedFile(head.Name, head.At, head.Units, head.LeftOut)).OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>How many units they have.</summary>
    public int CountUnits() => List().Sum(file => file.Units);

    /// <summary>Tells these files, as they are, from all others.</summary>
    public string ReadKey()
    {
        var files = Paths().Select(path => new FileInfo(path)).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files))));
    }

    /// <summary>All units of all files, some thousands at a time.</summary>
    public IEnumerable<IReadOnlyList<TranslationUnit>> ReadAll() => Paths().SelectMany(Read);

    /// <summary>Stores units under a name: all of them or, when anything fails on the way, none. Hands them on in batches as they are stored.</summary>
    public ImportedFile Store(string name, DateTimeOffset at, IEnumerable<TranslationUnit> units, Func<int> leftOut)
    {
        Directory.CreateDirectory(Folder);
        var draft = Path.Combine(Folder, $".new-{RandomNumberGenerator.GetHexString(8, lowercase: true)}");
        try
        {
            var body = draft + ".units";
            var count = WriteUnits(body, units);
            var head = new ImportLine(name, at, count, leftOut());
            WriteWhole(draft, head, body);
            File.Move(draft, PathOf(name));
            DurableFile.FlushFolder(Folder);
            return new ImportedFile(name, at, count, head.LeftOut);
        }
        finally
        {
            File.Delete(draft);
            File.Delete(draft + ".units");
        }
    }

    /// <summary>The units of one file.</summary>
    public IEnumerable<IReadOnlyList<TranslationUnit>> ReadFile(string name) => Read(PathOf(name));

    /// <summary>Takes a file away; whether it was there.</summary>
    public bool Remove(string name)
    {
        var path = PathOf(name);
        if (!File.Exists(path)) return false;
        File.Delete(path);
        return true;
    }

    /// <summary>A name that no file has yet.</summary>
    public string FreeName(string wanted)
    {
        var name = wanted;
        for (var number = 2; File.Exists(PathOf(name)); number++) name = $"{wanted} ({number})";
        return name;
    }

    // Any name at all may come from outside: the path is made of its hash.
    private string PathOf(string name) => Path.Combine(Folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16]}.jsonl");

    private IEnumerable<string> Paths() => Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal) : [];

    private static int WriteUnits(string path, IEnumerable<TranslationUnit> units)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
        var count = 0;
        foreach (var unit in units)
        {
            JsonSerializer.Serialize(file, UnitLine.Of(unit), MemoryJson.Instance.UnitLine);
            file.WriteByte((byte)'\n');
            count++;
        }

        return count;
    }

    private static void WriteWhole(string path, ImportLine head, string body)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
        JsonSerializer.Serialize(file, head, MemoryJson.Instance.ImportLine);
        file.WriteByte((byte)'\n');
        using var units = File.OpenRead(body);
        units.CopyTo(file);
        file.Flush(flushToDisk: true);
    }

    private ImportLine? Head(string path)
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault() is { } line ? JsonSerializer.Deserialize(line, MemoryJson.Instance.ImportLine) : null;
        }
        catch (Exception exception) when (exception is JsonException || DiskFailure.Is(exception))
        {
            LogUnreadable(logger, Path.GetFileName(path), exception);
            return null;
        }
    }

    // A line that cannot be read costs itself.
    private IEnumerable<IReadOnlyList<TranslationUnit>> Read(string path)
    {
        if (Head(path) is not { } head) yield break;
        var batch = new List<TranslationUnit>(Batch);
        var isDamaged = false;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            if (ReadUnit(line, head.Name) is { } unit) batch.Add(unit);
            else isDamaged = true;
            if (batch.Count < Batch) continue;
            yield return batch;
            batch = new List<TranslationUnit>(Batch);
        }

        if (isDamaged) LogUnreadable(logger, Path.GetFileName(path), null);
        if (batch.Count > 0) yield return batch;
    }

    private static TranslationUnit? ReadUnit(string line, string file)
    {
        try
        {
            return JsonSerializer.Deserialize(line, MemoryJson.Instance.UnitLine)?.ToUnit(null, 0, file);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Something of the file {File} of the translation memory cannot be read and is left out.")]
    private static partial void LogUnreadable(ILogger logger, string file, Exception? exception);
}
