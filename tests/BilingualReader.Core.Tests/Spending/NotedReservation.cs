using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Core.Tests.Spending;

/// <summary>Money set aside that says what becomes of it.</summary>
/// <param name="write">Takes each word.</param>
internal sealed class NotedReservation(Action<string> write) : ISpendingReservation
{
    public Task SettleAsync(ImmutableArray<long> billed, bool isKept) => Done($"settle {billed.Sum()}{(isKept ? " kept" : " lost")}");

    public Task ReleaseAsync() => Done("release");

    public Task DoubtAsync() => Done("doubt");

    private Task Done(string line)
    {
        write(line);
        return Task.CompletedTask;
    }
}
