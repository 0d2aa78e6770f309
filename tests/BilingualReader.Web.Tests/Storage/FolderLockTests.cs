using BilingualReader.Web.Storage.Files;

namespace BilingualReader.Web.Tests.Storage;

/// <summary>One writes at a time, whoever waits comes next, and a line that was left in the middle holds nobody up.</summary>
public sealed class FolderLockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bilingual-lock-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Next => Path.Combine(folder, "lock.next");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Whoever_waits_comes_before_one_that_writes_without_a_pause()
    {
        var held = await FolderLock.AcquireAsync(folder, Token);
        for (var turn = 0; turn < 10; turn++)
        {
            var waiting = FolderLock.AcquireAsync(folder, Token);
            while (!File.Exists(Next)) await Task.Delay(1, Token);
            held!.Dispose();

            // It is free, and yet not for the one that has just had it.
            var again = FolderLock.AcquireAsync(folder, Token);
            Assert.False(again.IsCompleted);
            using (var first = await waiting)
            {
                Assert.NotNull(first);
                Assert.False(again.IsCompleted);
            }

            held = await again;
            Assert.NotNull(held);
        }

        held!.Dispose();
    }

    [Fact]
    public async Task Many_that_want_it_at_once_hold_it_one_after_the_other_and_leave_no_line()
    {
        var (inside, most) = (0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token }, async (_, token) =>
        {
            for (var turn = 0; turn < 20; turn++)
            {
                using var held = await FolderLock.AcquireAsync(folder, token);
                Assert.NotNull(held);
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            }
        });

        Assert.Equal(1, most);
        Assert.False(File.Exists(Next));
    }

    [Fact]
    public async Task A_line_that_a_killed_process_left_holds_nobody_up()
    {
        await File.WriteAllBytesAsync(Next, [], Token);
        using (var held = await FolderLock.AcquireAsync(folder, Token)) Assert.NotNull(held);
        Assert.False(File.Exists(Next));
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_line()
    {
        using var held = await FolderLock.AcquireAsync(folder, Token);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var waiting = FolderLock.AcquireAsync(folder, patience.Token);
        while (!File.Exists(Next)) await Task.Delay(5, Token);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(File.Exists(Next));
    }
}
