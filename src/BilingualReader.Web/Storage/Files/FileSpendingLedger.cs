using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using BilingualReader.Core.Spending;
using BilingualReader.Core.Translation;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Storage.Files;

/// <summary>
/// The ledger of spending in the file <c>spending.jsonl</c> of the data folder. What a call may cost is on the disk before the
/// call is made; the caps hold over all threads and processes of the folder.
/// </summary>
internal sealed partial class FileSpendingLedger : ISpendingLedger, IDisposable
{
    private const string Locked = "The ledger of spending is kept locked by another process: nothing was sent. Try again.";

    private readonly DataFolder data;
    private readonly TimeProvider clock;
    private readonly ILogger<FileSpendingLedger> logger;
    private readonly SemaphoreSlim turn = new(1);
    private readonly SpendingFile file;
    private readonly WriterPresence presence;

    public FileSpendingLedger(DataFolder data, IOptions<SpendingOptions> options, TimeProvider clock, ILogger<FileSpendingLedger> logger)
    {
        (this.data, this.clock, this.logger) = (data, clock, logger);
        Caps = options.Value.ToCaps();
        file = new SpendingFile(data.Spending, clock.LocalTimeZone);
        presence = new WriterPresence(data.SpendingWriters);
    }

    /// <inheritdoc />
    public SpendingCaps Caps { get; }

    /// <inheritdoc />
    public async Task<string?> FindDoubtAsync(MachineCacheKey key, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            file.Read();
            if (file.Book.IsElsewhere(key, presence.Id, presence.IsAlive)) return "Another process of this app is having this paragraph translated just now. Try again when it is done.";
            return file.Book.FindDoubt(key, presence.IsAlive) is { } doubt ? Words(doubt) : null;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            // The reservation that follows will be refused for the same reason.
            Log.ReadFailed(logger, exception);
            return null;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public async Task<SpendingDecision> ReserveAsync(SpendingRequest request, CancellationToken cancellationToken)
    {
        var entry = new CallReserved(RandomNumberGenerator.GetHexString(24, lowercase: true), clock.GetUtcNow(), presence.Id, request);
        var refusal = await AppendAsync(entry, () => FindBreach(entry), cancellationToken);
        return refusal is null ? new SpendingReserved(new Reservation(this, entry.Call)) : new SpendingRefused(refusal);
    }

    /// <inheritdoc />
    public async Task<SpendingReport> ReadAsync(string? run, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            string? damage = null;
            try
            {
                file.Read();
            }
            catch (Exception exception) when (DiskFailure.Is(exception))
            {
                Log.ReadFailed(logger, exception);
                damage = "The ledger of spending cannot be read from the disk.";
            }

            return Report(run, damage ?? file.Fault ?? (file.TornBytes > 0 ? "The last line of the ledger of spending was cut off while it was being written, and was left out." : null));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public Task<string?> ClearAsync(string callId, bool wasCharged)
    {
        return AppendAsync(new DoubtCleared(callId, clock.GetUtcNow(), wasCharged), FindObstacle, CancellationToken.None);

        // A call that still runs tells its end itself.
        string? FindObstacle() => file.Book.FindDoubts(presence.IsAlive).Any(doubt => doubt.Call == callId) ? null : "There is no open question about this call any more.";
    }

    /// <summary>Tells other processes that this one is at its end. A call that is still under way then may tell its own end all the same.</summary>
    public void Dispose() => presence.Dispose();

    // Why nothing was stored; null when the entry is on the disk.
    private async Task<string?> AppendAsync(SpendingEntry entry, Func<string?> findObstacle, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            Directory.CreateDirectory(data.Root);
            if (entry is CallReserved) presence.Show();
            using var held = await FolderLock.AcquireAsync(data.Root, cancellationToken);
            if (held is null) return Locked;
            file.Read();
            if ((file.Fault ?? findObstacle()) is { } obstacle) return obstacle;
            var torn = file.TornBytes;
            file.Append(entry);
            if (file.TornBytes > torn) Log.Torn(logger, file.TornBytes - torn);
            return null;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            Log.WriteFailed(logger, exception);
            return $"The ledger of spending cannot be written, so no call that costs money is made. {DiskFailure.Sentence(exception)}";
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task EndAsync(SpendingEntry entry)
    {
        // Without its end on the disk the call stays open, and becomes a question to a person when this process is gone.
        if (await AppendAsync(entry, () => null, CancellationToken.None) is { } cause) Log.EndLost(logger, entry.Call, cause);
    }

    private string? FindBreach(CallReserved entry)
    {
        var request = entry.Request;
        if (request.Items.Any(item => file.Book.IsElsewhere(item.Key, presence.Id, presence.IsAlive))) return "Another process of this app is having the same paragraphs translated just now. Try again when it is done.";
        return Caps.FindBreach(request, span => file.Book.UseOf(span, entry.At, request.Run, Caps.Currency));
    }

    private SpendingReport Report(string? run, string? damage)
    {
        var now = clock.GetUtcNow();
        return new SpendingReport(
            file.Book.DayOf(now),
            file.Book.Days,
            file.Book.FindDoubts(presence.IsAlive),
            run is null ? ImmutableArray<SpendingRunSum>.Empty : file.Book.FindRun(run),
            file.Book.UseOf(SpendingSpan.Day, now, "", Caps.Currency),
            file.Book.UseOf(SpendingSpan.Month, now, "", Caps.Currency),
            damage);
    }

    private string Words(SpendingDoubt doubt)
    {
        var at = TimeZoneInfo.ConvertTime(doubt.At, clock.LocalTimeZone).ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return doubt.IsCharged
            ? $"This paragraph was paid for on {at}, and the answer could not be used: it is sent and paid for again only if you say so."
            : $"A call with this paragraph on {at} had no certain end, so it may have been paid for already: it is sent again only if you say so.";
    }

    private sealed class Reservation(FileSpendingLedger ledger, string call) : ISpendingReservation
    {
        public Task SettleAsync(ImmutableArray<long> billed, bool isKept) => ledger.EndAsync(new CallSettled(call, ledger.clock.GetUtcNow(), billed, isKept));

        public Task ReleaseAsync() => ledger.EndAsync(new CallReleased(call, ledger.clock.GetUtcNow()));

        public Task DoubtAsync() => ledger.EndAsync(new CallDoubted(call, ledger.clock.GetUtcNow()));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The ledger of spending cannot be read.")]
        public static partial void ReadFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Error, "The ledger of spending cannot be written.")]
        public static partial void WriteFailed(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "The last line of the ledger of spending was cut off while it was being written; its {Bytes} bytes were dropped.")]
        public static partial void Torn(ILogger logger, long bytes);

        [LoggerMessage(LogLevel.Error, "The end of call {Call} is not in the ledger of spending. {Cause}")]
        public static partial void EndLost(ILogger logger, string call, string cause);
    }
}
