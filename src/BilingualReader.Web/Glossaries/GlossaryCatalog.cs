using BilingualReader.Core.Terminology;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace BilingualReader.Web.Glossaries;

/// <summary>
/// The glossaries in force: those of <c>Glossary:Path</c>, loaded at start and again when a file changes. While the app runs
/// its folder is watched; because watching fails on some file systems, asking also looks at the files every now and then.
/// Files are taken as they are: what is half written or broken is reported and loads as far as it can. Safe for threads.
/// </summary>
public sealed partial class GlossaryCatalog : IHostedService, ITermbaseSource, IDisposable
{
    // Editors write in several steps; what follows within this time is one change.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    private readonly Func<GlossaryLocation> _locate;
    private readonly TimeProvider _time;
    private readonly ILogger<GlossaryCatalog> _logger;
    private readonly Lock _loading = new();
    private readonly ITimer _settled;
    private volatile Snapshot _snapshot;
    private long _lookedAt;
    private FolderWatch? _watch;
    private bool _isDisposed;

    /// <summary>Loads the glossaries of the settings.</summary>
    public GlossaryCatalog(IOptions<GlossaryOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<GlossaryCatalog> logger)
        : this(() => GlossaryLocation.OfSetting(options.Value.Path, environment.ContentRootPath, AppContext.BaseDirectory), time, logger)
    {
    }

    internal GlossaryCatalog(Func<GlossaryLocation> locate, TimeProvider time, ILogger<GlossaryCatalog> logger)
    {
        _locate = locate;
        _time = time;
        _logger = logger;
        _settled = time.CreateTimer(_ => LookForChanges(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _snapshot = Load(null);
        _lookedAt = time.GetTimestamp();
    }

    /// <summary>What is in force now. Cheap to ask, and never waits for a file being loaded.</summary>
    public LoadedGlossaries Current
    {
        get
        {
            LookNowAndThen();
            return _snapshot.Glossaries;
        }
    }

    /// <inheritdoc />
    public Termbase Termbase => Current.Termbase;

    /// <summary>A token that fires once when <see cref="Current"/> is replaced; ask again for the next change.</summary>
    public IChangeToken Changes => new CancellationChangeToken(_snapshot.Replaced.Token);

    /// <summary>The glossaries in force with others on top, which go before them.</summary>
    /// <param name="paths">Files or folders, relative to the current directory.</param>
    public LoadedGlossaries With(IEnumerable<string> paths) => GlossaryLoader.Load([.. paths.Select(GlossaryLocation.OfArgument), _locate()]);

    /// <summary>Where the glossaries of the settings are.</summary>
    public GlossaryPlaceOnDisk Location
    {
        get
        {
            var location = _locate();
            return new GlossaryPlaceOnDisk(location.Label, location.FullPath, Directory.Exists(location.FullPath), Path.Exists(location.FullPath));
        }
    }

    /// <summary>The full path of a glossary in force; null when there is none of that name.</summary>
    /// <param name="file">The path by which it is known.</param>
    public string? FindPath(string file) => GlossaryFiles.Find([_locate()]).Files.FirstOrDefault(known => known.Label == file)?.FullPath;

    /// <summary>Loads again at once if a file has changed.</summary>
    public void LookNow() => LookForChanges();

    /// <summary>Loads again, whether or not a file seems to have changed.</summary>
    public void Reload()
    {
        Snapshot before;
        lock (_loading)
        {
            if (_isDisposed) return;
            before = _snapshot;
            _snapshot = Load(before.Glossaries);
            if (_watch is { } watch && watch.Folder != _snapshot.Location.FullPath) StartWatch();
        }

        // Not on this thread: what others do at a change, and where they fail, is theirs.
        _ = before.Replaced.CancelAsync();
    }

    /// <summary>Begins to watch the folder.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_loading) StartWatch();
        return Task.CompletedTask;
    }

    /// <summary>Ends watching.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_loading) StopWatch();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_loading)
        {
            _isDisposed = true;
            StopWatch();
            _settled.Dispose();
        }
    }

    private void LookNowAndThen()
    {
        var lookedAt = Interlocked.Read(ref _lookedAt);
        if (_time.GetElapsedTime(lookedAt) < BetweenLooks || Interlocked.CompareExchange(ref _lookedAt, _time.GetTimestamp(), lookedAt) != lookedAt) return;
        _ = Task.Run(LookForChanges);
    }

    private void LookForChanges()
    {
        // A load under way is waited for: it may be that of the very change.
        lock (_loading)
        {
            if (GlossaryStamp.Of([_locate()]).Equals(_snapshot.Stamp)) return;
        }

        Reload();
    }

    private Snapshot Load(LoadedGlossaries? before)
    {
        var location = _locate();

        // The stamp is taken before reading: what is written meanwhile makes it differ, and is loaded next time.
        var stamp = GlossaryStamp.Of([location]);
        var glossaries = GlossaryLoader.Load([location], before);
        LogLoaded(glossaries.Files.Length, glossaries.Termbase.Entries.Length, glossaries.Termbase.Revision);
        var errors = glossaries.Problems.Count(problem => problem.IsError);
        var warnings = glossaries.Problems.Count(problem => problem is { IsError: false, IsNotice: false });
        if (errors + warnings > 0) LogProblems(errors, warnings);
        return new Snapshot(glossaries, location, stamp, new CancellationTokenSource());
    }

    private void StartWatch()
    {
        StopWatch();
        if (_isDisposed) return;
        _watch = new FolderWatch(_snapshot.Location.FullPath, () => _settled.Change(Settling, Timeout.InfiniteTimeSpan));
        if (!_watch.IsWatching) LogNotWatching(_snapshot.Location.Label);
    }

    private void StopWatch()
    {
        _watch?.Dispose();
        _watch = null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Loaded {Files} glossary files with {Entries} entries, revision {Revision}")]
    private partial void LogLoaded(int files, int entries, string revision);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The glossaries have {Errors} errors and {Warnings} warnings; 'glossary check' lists them")]
    private partial void LogProblems(int errors, int warnings);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The glossaries in {Path} cannot be watched; changes are found when glossaries are asked for")]
    private partial void LogNotWatching(string path);

    private sealed record Snapshot(LoadedGlossaries Glossaries, GlossaryLocation Location, GlossaryStamp Stamp, CancellationTokenSource Replaced);
}
