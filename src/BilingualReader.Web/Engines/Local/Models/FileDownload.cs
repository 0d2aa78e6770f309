using System.Net;
using Polly;
using Polly.Retry;

namespace BilingualReader.Web.Engines.Local.Models;

/// <summary>What came of fetching one file.</summary>
/// <param name="Problem">Why it is not there, in one sentence; null when it is.</param>
/// <param name="WasResumed">Whether parts of it came at different times.</param>
internal sealed record DownloadOutcome(string? Problem, bool WasResumed);

/// <summary>
/// Fetches one file as it is on the server: streamed to the disk, gone on with after a break where the server still has the
/// same version, begun anew where it has not, tried again with growing waits.
/// </summary>
internal sealed class FileDownload(ModelConnections connections, FetchPatience patience, TimeProvider time)
{
    private const int BufferBytes = 128 << 10;

    // What gzip may add to a file that it cannot make smaller, generously.
    private const long Slack = 64 << 10;

    /// <summary>Fetches a file. Throws what the disk throws, and <see cref="OperationCanceledException"/>; what was got is kept.</summary>
    /// <param name="file">Which.</param>
    /// <param name="part">Where it is put.</param>
    /// <param name="mayBeLoopback">Whether it may come from this machine.</param>
    /// <param name="report">Gets how many bytes are there, and of how many; null when the server does not say.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public async Task<DownloadOutcome> RunAsync(ListedFile file, PartialFile part, bool mayBeLoopback, Action<long, long?> report, CancellationToken cancellationToken)
    {
        var wasResumed = false;
        var last = await BuildRetry().ExecuteAsync(
            async token =>
            {
                wasResumed |= part.StartFrom(file.Address) is not null;
                return await TryAsync(file, part, mayBeLoopback, report, token);
            },
            cancellationToken);
        if (last is not null) cancellationToken.ThrowIfCancellationRequested();
        if (last is { MayRetry: false }) part.Delete();
        return new DownloadOutcome(last?.Reason, wasResumed);
    }

    private ResiliencePipeline<ModelTrouble?> BuildRetry() =>
        new ResiliencePipelineBuilder<ModelTrouble?> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ModelTrouble?>
            {
                MaxRetryAttempts = patience.Retries,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is { MayRetry: true } trouble && (trouble.RetryAfter ?? TimeSpan.Zero) <= patience.LongestDelay),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(arguments.Outcome.Result!.RetryAfter ?? DelayAfter(arguments.AttemptNumber)),
            })
            .Build();

    private TimeSpan DelayAfter(int number) =>
        TimeSpan.FromSeconds(Math.Min(patience.FirstDelay.TotalSeconds * Math.Pow(2, number), patience.LongestDelay.TotalSeconds) * (0.75 + (Random.Shared.NextDouble() / 2)));

    // Null when the file is there.
    private async Task<ModelTrouble?> TryAsync(ListedFile file, PartialFile part, bool mayBeLoopback, Action<long, long?> report, CancellationToken cancellationToken)
    {
        if (part.IsWhole(file.Address)) return null;
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        silence.CancelAfter(patience.Silence);
        try
        {
            var from = part.StartFrom(file.Address);
            var answer = await connections.GetAsync(file.Address, mayBeLoopback, from, silence.Token);
            if (answer is not ModelReply { Message: var message }) return (ModelTrouble)answer;
            using (message) return await TakeAsync(file, part, from, message, report, silence);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ModelTrouble($"{file.Address.Host} does not answer.", MayRetry: true);
        }
    }

    private async Task<ModelTrouble?> TakeAsync(ListedFile file, PartialFile part, PartStart? from, HttpResponseMessage message, Action<long, long?> report, CancellationTokenSource silence)
    {
        if (message.StatusCode == HttpStatusCode.PartialContent && from is not null && message.Content.Headers.ContentRange is { From: { } start } range && start == from.Bytes)
        {
            await using var rest = part.Continue();
            return await CopyAsync(file, rest, message, range.Length, report, silence);
        }

        if (message.StatusCode is HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            part.Delete();
            return new ModelTrouble($"{file.Address.Host} sent another part of the file {file.Name} than was asked for.", MayRetry: from is not null);
        }

        if (message.StatusCode != HttpStatusCode.OK) return Refused(file, message);
        var total = message.Content.Headers.ContentLength;
        await using var whole = part.Begin(file.Address, VersionOf(message), total);
        return await CopyAsync(file, whole, message, total, report, silence);
    }

    private async Task<ModelTrouble?> CopyAsync(ListedFile file, FileStream part, HttpResponseMessage message, long? total, Action<long, long?> report, CancellationTokenSource silence)
    {
        if (total > file.Limit + Slack) return TooLong(file);
        await using var body = await message.Content.ReadAsStreamAsync(silence.Token);
        var buffer = new byte[BufferBytes];
        report(part.Position, total);
        while (true)
        {
            silence.CancelAfter(patience.Silence);
            if (await ReadAsync(body, buffer, silence.Token) is not { } read) return Broken(file);
            if (read == 0) return total is null || part.Position == total ? null : Broken(file);
            if (part.Position + read > (total ?? file.Limit + Slack)) return TooLong(file);
            await part.WriteAsync(buffer.AsMemory(0, read), silence.Token);
            report(part.Position, total);
        }
    }

    // Null when the connection broke. Failures of the network and of the disk are of the same kind, so they are told apart here.
    private static async Task<int?> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException)
        {
            return null;
        }
    }

    // A weak tag says that two versions mean the same, not that their bytes are the same (RFC 9110, 13.1.5).
    private static string? VersionOf(HttpResponseMessage message) => message.Headers.ETag is { IsWeak: false } tag ? tag.Tag : message.Content.Headers.LastModified?.ToString("R");

    private static ModelTrouble Broken(ListedFile file) => new($"The connection to {file.Address.Host} broke before the file {file.Name} was complete.", MayRetry: true);

    private static ModelTrouble TooLong(ListedFile file) => new($"{file.Address.Host} sends more than the file {file.Name} can be.", MayRetry: false);

    private static ModelTrouble Refused(ListedFile file, HttpResponseMessage message) => (int)message.StatusCode switch
    {
        404 or 410 => new ModelTrouble($"{file.Address.Host} has no file {file.Name}.", MayRetry: false),
        var status and (408 or 429 or >= 500) => new ModelTrouble($"{file.Address.Host} does not give the file {file.Name} at the moment (status {status}).", MayRetry: true, RetryAfterOf(message)),
        var status => new ModelTrouble($"{file.Address.Host} does not give the file {file.Name} (status {status}).", MayRetry: false),
    };

    private static TimeSpan? RetryAfterOf(HttpResponseMessage message) => message.Headers.RetryAfter?.Delta;
}
