using System.Collections.Immutable;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Tests.Infrastructure;

/// <summary>Engines that cost money: a character is a unit, ten euros a million.</summary>
internal static class PaidEngine
{
    public static readonly EngineRate Rate = new(BillingUnit.Characters, 10, "EUR");

    /// <summary>An engine with an id; what <paramref name="before"/> gives goes in place of a translation.</summary>
    public static WordEngine Named(string id, Func<ImmutableArray<EngineText>, CancellationToken, Task<EngineOutcome?>>? before = null, int concurrency = 1, EngineAllowance? allowance = null, string name = "Word engine", TermCarriage? repairable = null) => new()
    {
        Id = new EngineId(id),
        Name = name,
        Capabilities = new WordEngine().Capabilities with { Rate = Rate, Concurrency = concurrency, Reach = EngineReach.Services, Terms = repairable ?? TermCarriage.Placeholders, Repairable = repairable is { } way ? [way] : [] },
        Before = before ?? ((_, _) => Task.FromResult<EngineOutcome?>(null)),
        Allowance = allowance,
    };

    /// <summary>An engine that fails in one way, always.</summary>
    public static WordEngine Failing(string id, EngineFault fault, string cause, bool mayBeBilled = false) =>
        Named(id, (_, _) => Task.FromResult<EngineOutcome?>(new EngineFailed(fault, cause) { MayBeBilled = mayBeBilled }));
}
