using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BilingualReader.Web.Jobs;

/// <summary>
/// One who watches a run. Never makes the run wait: what has not been fetched is kept once for each block, so a slow watcher
/// holds at most one piece of news for each block of the article, and the end is never lost.
/// </summary>
internal sealed class JobWatcher
{
    private readonly Lock gate = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private OrderedDictionary<int, BlockDone> pending = [];
    private RunStopped? last;
    private bool isOver;

    /// <summary>Hands over news of a block, in place of older news of the same block.</summary>
    public void Publish(BlockDone news)
    {
        lock (gate) pending[news.Block] = news;
        wake.Writer.TryWrite(true);
    }

    /// <summary>Ends the watch; null when the run has not ended, but the app has.</summary>
    public void End(RunStopped? stop)
    {
        lock (gate) (last, isOver) = (stop, true);
        wake.Writer.TryWrite(true);
    }

    /// <summary>The news, until the end. For one reader.</summary>
    public async IAsyncEnumerable<JobNews> ReadAsync(Action leave, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            for (var ended = false; !ended;)
            {
                await wake.Reader.ReadAsync(cancellationToken);
                OrderedDictionary<int, BlockDone> batch;
                lock (gate) (batch, pending, ended) = (pending, [], isOver);
                foreach (var news in batch.Values) yield return news;
            }

            if (last is not null) yield return last;
        }
        finally
        {
            leave();
        }
    }
}
