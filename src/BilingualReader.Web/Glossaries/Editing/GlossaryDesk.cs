using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Glossaries.Editing;

/// <summary>
/// Changes glossary files for people: one entry, one line; all of a change or nothing; checked before it is written; each
/// change in the history, from where it can be taken back. Safe for threads and for several processes.
/// </summary>
public sealed class GlossaryDesk : IDisposable
{
    private readonly GlossaryCatalog catalog;
    private readonly DataFolder folder;
    private readonly TimeProvider time;
    private readonly GlossaryHistory history;
    private readonly SemaphoreSlim turn = new(1);

    internal GlossaryDesk(GlossaryCatalog catalog, DataFolder folder, TimeProvider time)
    {
        (this.catalog, this.folder, this.time) = (catalog, folder, time);
        history = new GlossaryHistory(folder);
    }

    /// <summary>Whether glossaries can be made: not when the settings name a single file.</summary>
    public bool CanCreate => catalog.Location is { IsFolder: true } or { Exists: false };

    /// <summary>Changes entries of a glossary.</summary>
    /// <param name="file">The glossary, as <see cref="LoadedGlossary.File"/> names it.</param>
    /// <param name="edits">What to change.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Cancels the waiting for one's turn.</param>
    public Task<GlossaryOutcome> ApplyAsync(string file, ImmutableArray<EntryEdit> edits, Actor by, CancellationToken cancellationToken) =>
        InTurnAsync(() => Apply(file, edits, by, null), cancellationToken);

    /// <summary>Takes a change back, if what it changed still stands as it left it.</summary>
    public Task<GlossaryOutcome> UndoAsync(long number, Actor by, CancellationToken cancellationToken) => InTurnAsync(
        () =>
        {
            if (history.Read().FirstOrDefault(change => change.Number == number) is not { } change) return new GlossaryRefused("There is no such change.", "Load the page again.");
            return Apply(change.File, [.. change.Edits.Select(edit => new EntryEdit(edit.After, edit.Before))], by, number);
        },
        cancellationToken);

    /// <summary>Every change that was made in the app, newest first.</summary>
    public async Task<ImmutableArray<GlossaryChange>> HistoryAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return [.. history.Read().Reverse()];
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            return [];
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    /// <summary>Makes a glossary without entries.</summary>
    /// <param name="name">Its name: small letters, digits and hyphens.</param>
    /// <param name="scope">The articles that it is for.</param>
    /// <param name="cancellationToken">Cancels the waiting for one's turn.</param>
    /// <returns>The path by which it is known, or null with the refusal.</returns>
    public async Task<(string? File, GlossaryRefused? Refused)> CreateAsync(string? name, GlossaryScope scope, CancellationToken cancellationToken)
    {
        if (!CanCreate) return (null, new GlossaryRefused("The settings name a single glossary file, so there can be no other.", "Set Glossary:Path to a folder."));
        if (!GlossaryNames.IsName(name)) return (null, new GlossaryRefused("A glossary is named with small letters, digits and hyphens, such as “le-monde”.", "Choose another name."));
        string? made = null;
        var outcome = await InTurnAsync(() => Create(name!, scope, out made), cancellationToken);
        return outcome is GlossaryRefused refused ? (null, refused) : (made, null);
    }

    /// <summary>Says which glossary goes before which, and which articles each is for.</summary>
    /// <param name="places">Every glossary, in order.</param>
    /// <param name="cancellationToken">Cancels the waiting for one's turn.</param>
    public Task<GlossaryOutcome> ArrangeAsync(ImmutableArray<(string File, GlossaryScope Scope)> places, CancellationToken cancellationToken) => InTurnAsync(
        () =>
        {
            if (catalog.Location is not { IsFolder: true } location) return new GlossaryRefused("The settings name a single glossary file, so there is nothing to arrange.", "Set Glossary:Path to a folder.");
            var known = catalog.Current.Files.ToHashSet(StringComparer.Ordinal);
            if (!known.SetEquals(places.Select(place => place.File)) || places.Length != known.Count) return new GlossaryRefused("The glossaries have changed meanwhile.", "Load the page again.");
            WriteShelf(location, places);
            return new GlossarySaved(null);
        },
        cancellationToken);

    private static void WriteShelf(GlossaryPlaceOnDisk location, IEnumerable<(string File, GlossaryScope Scope)> places) => Replace(
        Path.Combine(location.FullPath, GlossaryShelf.FileName),
        Encoding.UTF8.GetBytes(GlossaryShelf.Write(places.Select(place => new GlossaryPlace(location.PathIn(place.File), place.Scope)))));

    private GlossaryOutcome Create(string name, GlossaryScope scope, out string? made)
    {
        made = null;
        var location = catalog.Location;
        var path = Path.Combine(location.FullPath, GlossaryNames.Pair, name + ".tsv");
        if (File.Exists(path)) return new GlossaryRefused($"There is a glossary “{name}” already.", "Choose another name.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        DurableFile.WriteNew(path, Encoding.UTF8.GetBytes(GlossaryNames.NewFile));
        made = $"{location.Label}/{GlossaryNames.Pair}/{name}.tsv";

        // What is for fewer articles goes before what is for all.
        if (scope.Kind != GlossaryScopeKind.Everywhere) WriteShelf(location with { IsFolder = true }, catalog.Current.Glossaries.Select(glossary => (glossary.File, glossary.Scope)).Prepend((made, scope)));
        return new GlossarySaved(null);
    }

    private GlossaryOutcome Apply(string file, ImmutableArray<EntryEdit> edits, Actor by, long? undoes)
    {
        edits = [.. edits.Where(edit => edit is not { Before: { } before, After: { } after } || !before.SaysTheSame(after))];
        if (edits.IsEmpty) return new GlossarySaved(null);
        if (catalog.FindPath(file) is not { } path) return new GlossaryRefused($"There is no glossary “{file}” any more.", "Load the page again.");
        if (GlossaryFileEdit.Decode(File.ReadAllBytes(path)) is not { } text) return new GlossaryRefused($"{file} is not UTF-8, so it is not changed.", "Save it as UTF-8 in an editor.");
        var written = GlossaryFileEdit.Apply(text, file, edits);
        if (written.Text is null) return new GlossaryRefused(written.Problem!.Message, written.Problem.Remedy);
        if (FindConflict(file, edits) is { } conflict) return new GlossaryRefused(conflict.Message, conflict.Remedy);

        // The history first: a change that is written and not in it could not be taken back; one that is in it and not written is refused when it is.
        var change = new GlossaryChange(history.Read() is [.., var last] ? last.Number + 1 : 1, time.GetUtcNow(), by, file, edits, undoes);
        history.Append(change);
        Replace(path, Encoding.UTF8.GetBytes(written.Text));
        return new GlossarySaved(change);
    }

    // An error that was not there before, in this file or between it and the others in force everywhere.
    private GlossaryProblem? FindConflict(string file, ImmutableArray<EntryEdit> edits)
    {
        var standing = catalog.Current.Problems.Where(problem => problem.IsError).Select(problem => (problem.File, problem.Message)).ToHashSet();
        return Errors(file, edits).FirstOrDefault(problem => !standing.Contains((problem.File, problem.Message)));
    }

    private List<GlossaryProblem> Errors(string file, ImmutableArray<EntryEdit> edits)
    {
        var own = catalog.Current.Glossaries.FirstOrDefault(glossary => glossary.File == file);
        var reading = new GlossaryReading(After(own?.Entries ?? [], edits), []);
        var all = own is null or { Scope.Kind: not GlossaryScopeKind.Everywhere }
            ? [reading]
            : catalog.Current.Glossaries
                .Where(glossary => glossary.Scope.Kind == GlossaryScopeKind.Everywhere)
                .Select(glossary => glossary.File == file ? reading : new GlossaryReading(glossary.Entries, []));
        return [.. GlossaryMerge.Combine(all).Problems.Where(problem => problem.IsError)];
    }

    // Each entry in the place of the one that it changes, new ones behind: as the file will have them.
    private static ImmutableArray<TermPair> After(ImmutableArray<TermPair> entries, ImmutableArray<EntryEdit> edits)
    {
        var open = edits.Where(edit => edit.Before is not null).GroupBy(edit => edit.Before!.Source, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var after = ImmutableArray.CreateBuilder<TermPair>(entries.Length + edits.Length);
        foreach (var entry in entries)
        {
            var mine = open.GetValueOrDefault(entry.Source);
            var edit = mine?.Find(one => one.Before!.SaysTheSame(entry));
            if (edit is not null) mine!.Remove(edit);
            if (edit is null) after.Add(entry);
            else if (edit.After is { } changed) after.Add(changed with { Origin = entry.Origin });
        }

        after.AddRange(edits.Where(edit => edit.Before is null).Select(edit => edit.After!));
        return after.DrainToImmutable();
    }

    // Written beside, then put in its place: whoever reads sees the old file or the new one, whole.
    private static void Replace(string path, byte[] content)
    {
        var draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            DurableFile.WriteNew(draft, content);
            if (File.Exists(path) && !OperatingSystem.IsWindows()) File.SetUnixFileMode(draft, File.GetUnixFileMode(path));
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }

        DurableFile.FlushFolder(Path.GetDirectoryName(path)!);
    }

    private async Task<GlossaryOutcome> InTurnAsync(Func<GlossaryOutcome> act, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(folder.GlossaryLock);
            using var held = await FolderLock.AcquireAsync(folder.GlossaryLock, cancellationToken);
            if (held is null) return new GlossaryRefused("Another process is changing the glossaries.", "Try again.");
            catalog.LookNow();
            var outcome = await Task.Run(act, cancellationToken);
            if (outcome is GlossarySaved) catalog.Reload();
            return outcome;
        }
        catch (Exception failure) when (DiskFailure.Is(failure))
        {
            return new GlossaryRefused("The glossary could not be written.", "See whether the app may write in the glossary folder and the data folder, and whether there is room on the disk.");
        }
        finally
        {
            turn.Release();
        }
    }
}
