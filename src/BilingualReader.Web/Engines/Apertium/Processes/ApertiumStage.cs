using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>
/// A stage with its processes: started at the first request, one conversation at a time, thrown away and started afresh after
/// any answer that is late, missing or out of step, after a cancelled request, and now and then to bound its memory.
/// </summary>
internal sealed partial class ApertiumStage(StageKind kind, ModeCommands commands, ApertiumOptions options, ILogger<ApertiumStage> logger)
    : IApertiumStage, IAsyncDisposable
{
    /// <summary>Longest stream, in UTF-16 code units: a sentence of 100,000 characters after its analysis has some 4 million.</summary>
    public const int LongestStream = 8_000_000;

    private const int StreamsPerMemoryCheck = 200;
    private const int CharactersPerMemoryCheck = 200_000;

    private static readonly TimeSpan StoppingPatience = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly uint _salt = (uint)Random.Shared.NextInt64(uint.MaxValue);
    private StageProcess? _process;
    private long _number;
    private int _streams;
    private int _uncheckedStreams;
    private long _uncheckedCharacters;
    private volatile bool _isStale;
    private volatile bool _isDisposed;

    /// <summary>Id of the process group that runs now; null while none does.</summary>
    public int? Group => _process?.Group;

    /// <inheritdoc />
    public async Task<ImmutableArray<string>> RunAsync(ImmutableArray<string> streams, CancellationToken cancellationToken)
    {
        if (streams.IsEmpty) return [];
        if (streams.Any(stream => stream.Length > LongestStream)) throw new StageFailedException("The text is too long for Apertium.", isTimeout: false);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await AskTwiceAsync(streams, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Has the next request start the programs afresh.</summary>
    public void Renew() => _isStale = true;

    /// <summary>Ends the programs; a request under way gets half a second to finish, then fails, as do all that wait or come later.</summary>
    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        while (!await _turn.WaitAsync(StoppingPatience))
        {
            if (_process is { } busy) ProcessGroup.KillMembers(busy.Group);
        }

        try
        {
            if (_process is { } process) await process.DisposeAsync();
            _process = null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<ImmutableArray<string>> AskTwiceAsync(ImmutableArray<string> streams, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(streams, cancellationToken);
        }
        catch (StageFailedException exception) when (!_isDisposed)
        {
            LogRestart(kind, exception.Message);
            return await AskAsync(streams, cancellationToken);
        }
    }

    private async Task<ImmutableArray<string>> AskAsync(ImmutableArray<string> streams, CancellationToken cancellationToken)
    {
        var isDone = false;
        try
        {
            var process = await EnsureStartedAsync(cancellationToken);
            var answers = await ConverseAsync(process, streams, cancellationToken);
            isDone = !IsWorn(process, streams);
            return answers;
        }
        finally
        {
            if (!isDone) await ThrowAwayAsync();
        }
    }

    private async Task<StageProcess> EnsureStartedAsync(CancellationToken cancellationToken)
    {
        if (_isDisposed) throw new StageFailedException("Apertium has been stopped.", isTimeout: false);
        if (_isStale || _process is { HasEnded: true }) await ThrowAwayAsync();
        if (_process is { } running) return running;
        _isStale = false;
        var command = await commands.GetAsync(kind, cancellationToken);
        (_streams, _uncheckedStreams, _uncheckedCharacters) = (0, 0, 0);
        return _process = StageProcess.Start(command);
    }

    private async Task<ImmutableArray<string>> ConverseAsync(StageProcess process, ImmutableArray<string> streams, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(DeadlineFor(streams));
        var frames = streams.Select(_ => new StageFrame(kind.Part, _salt, _number++)).ToImmutableArray();
        var writing = WriteAheadAsync(process, streams, frames, deadline.Token);
        try
        {
            var answers = await ReadAsync(process, frames, deadline.Token);
            await writing;
            return answers;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StageFailedException("Apertium did not answer in time.", isTimeout: true, exception);
        }
        catch (IOException exception)
        {
            throw new StageFailedException("A program of Apertium ended unexpectedly.", isTimeout: false, exception);
        }
        finally
        {
            await deadline.CancelAsync();
            await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Pipes hold some 64 kB: who writes everything before reading anything waits for ever.
    private static async Task WriteAheadAsync(StageProcess process, ImmutableArray<string> streams, ImmutableArray<StageFrame> frames, CancellationToken cancellationToken)
    {
        await Task.Yield();
        for (var index = 0; index < streams.Length; index++) await process.SendAsync(frames[index].Wrap(streams[index]), cancellationToken);
    }

    private static async Task<ImmutableArray<string>> ReadAsync(StageProcess process, ImmutableArray<StageFrame> frames, CancellationToken cancellationToken)
    {
        var answers = ImmutableArray.CreateBuilder<string>(frames.Length);
        foreach (var frame in frames)
        {
            var answer = await process.ReceiveAsync(cancellationToken)
                ?? throw new StageFailedException("A program of Apertium ended unexpectedly.", isTimeout: false);
            answers.Add(frame.Unwrap(answer) ?? throw new StageFailedException("Apertium answered out of step.", isTimeout: false));
        }

        return answers.MoveToImmutable();
    }

    private TimeSpan DeadlineFor(ImmutableArray<string> streams) =>
        TimeSpan.FromSeconds(options.DeadlineSeconds + (options.DeadlineSecondsPerThousand * streams.Sum(stream => (long)stream.Length) / 1000));

    private bool IsWorn(StageProcess process, ImmutableArray<string> streams)
    {
        _streams += streams.Length;
        _uncheckedStreams += streams.Length;
        _uncheckedCharacters += streams.Sum(stream => (long)stream.Length);
        if (_streams >= options.StreamsPerProcess) return true;
        if (_uncheckedStreams < StreamsPerMemoryCheck && _uncheckedCharacters < CharactersPerMemoryCheck) return false;
        (_uncheckedStreams, _uncheckedCharacters) = (0, 0);
        return ProcessGroup.PrivateBytes(process.Group) > options.StageMegabytes * 1024L * 1024L;
    }

    private async Task ThrowAwayAsync()
    {
        if (_process is not { } process) return;
        _process = null;
        await process.KillAsync();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Apertium stage {Kind} is started afresh: {Reason}")]
    private partial void LogRestart(StageKind kind, string reason);
}
