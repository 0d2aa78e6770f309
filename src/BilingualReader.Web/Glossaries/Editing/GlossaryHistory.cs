using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Glossaries.Editing;

/// <summary>
/// Who changed what in the glossaries and when, as far as it was done in the app: <c>glossary-history.jsonl</c> in the data
/// folder, a line a change, only ever appended to. A line that is not whole is passed over. Not safe for several threads.
/// </summary>
internal sealed class GlossaryHistory(DataFolder folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly List<GlossaryChange> changes = [];
    private long read;

    private string PathOfFile => Path.Combine(folder.Root, "glossary-history.jsonl");

    /// <summary>Every change, in order. Throws what the disk throws.</summary>
    public IReadOnlyList<GlossaryChange> Read()
    {
        var file = new FileInfo(PathOfFile);
        if (!file.Exists || file.Length < read) Forget();
        if (!file.Exists || file.Length == read) return changes;
        using var stream = new FileStream(PathOfFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        stream.Seek(read, SeekOrigin.Begin);
        var bytes = new byte[stream.Length - read];
        stream.ReadExactly(bytes);
        var whole = bytes.AsSpan().LastIndexOf((byte)'\n') + 1;
        foreach (var line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries)) Take(line);
        read += whole;
        return changes;
    }

    /// <summary>Adds a change and flushes it. Throws what the disk throws; nothing is added then.</summary>
    public void Append(GlossaryChange change)
    {
        Directory.CreateDirectory(folder.Root);
        var line = JsonSerializer.SerializeToUtf8Bytes(ChangeLine.Of(change), Json);
        using var handle = File.OpenHandle(PathOfFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var end = RandomAccess.GetLength(handle);
        try
        {
            // What a process left half written stays a line of its own.
            var isTorn = end > 0 && LastByte(handle, end) != (byte)'\n';
            DurableFile.Write(handle, isTorn ? [(byte)'\n', .. line, (byte)'\n'] : [.. line, (byte)'\n'], end);
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            RandomAccess.SetLength(handle, end);
            throw;
        }
    }

    private static byte LastByte(Microsoft.Win32.SafeHandles.SafeFileHandle handle, long end)
    {
        var last = new byte[1];
        RandomAccess.Read(handle, last, end - 1);
        return last[0];
    }

    private void Forget()
    {
        changes.Clear();
        read = 0;
    }

    private void Take(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize<ChangeLine>(line, Json)?.ToChange() is { } change) changes.Add(change);
        }
        catch (JsonException)
        {
            // Torn, or of a later version.
        }
    }

    private sealed record ChangeLine(long Number, DateTimeOffset At, string By, string File, ImmutableArray<EditLine> Edits, long? Undoes)
    {
        public static ChangeLine Of(GlossaryChange change) =>
            new(change.Number, change.At, change.By.Value, change.File, [.. change.Edits.Select(edit => new EditLine(EntryLine.Of(edit.Before), EntryLine.Of(edit.After)))], change.Undoes);

        public GlossaryChange? ToChange() => File is null || By is null || Edits.IsDefault || Edits.Any(edit => edit is null)
            ? null
            : new GlossaryChange(Number, At, new Actor(By), File, [.. Edits.Select(edit => new EntryEdit(edit.Before?.ToEntry(File), edit.After?.ToEntry(File)))], Undoes);
    }

    private sealed record EditLine(EntryLine? Before, EntryLine? After);

    private sealed record EntryLine(
        string Source, string Target, string[]? Variants, string[]? Accept, string[]? Forbid, TermStatus Status, TermKind Kind, bool IsCaseSensitive, string? Note, string[]? Exclude, int Line)
    {
        public static EntryLine? Of(TermPair? entry) => entry is null
            ? null
            : new EntryLine(
                entry.Source, entry.Target, Listed(entry.Variants), Listed(entry.Accept), Listed(entry.Forbid), entry.Status, entry.Kind, entry.IsCaseSensitive, entry.Note, Listed(entry.ExcludedForms), entry.Origin.Line);

        public TermPair ToEntry(string file) =>
            new(Source ?? "", Target ?? "", [.. Variants ?? []], [.. Accept ?? []], [.. Forbid ?? []], Status, Kind, IsCaseSensitive, Note, new TermOrigin(file, Line)) { ExcludedForms = [.. Exclude ?? []] };

        private static string[]? Listed(ImmutableArray<string> items) => items.IsEmpty ? null : [.. items];
    }
}
