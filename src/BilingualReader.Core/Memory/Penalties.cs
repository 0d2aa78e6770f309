using System.Collections.Immutable;

namespace BilingualReader.Core.Memory;

/// <summary>What is taken off the likeness of a match, and why.</summary>
internal static class Penalties
{
    private static readonly TimeSpan Young = TimeSpan.FromDays(2 * 365);

    /// <summary>Points that a reason takes off.</summary>
    public static double PointsOf(MemoryPenalty penalty) => penalty switch
    {
        MemoryPenalty.Machine => 10,
        MemoryPenalty.Markup => 2,
        _ => 1,
    };

    /// <summary>The reasons that hold for a unit.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="hasSameMarkup">Whether its markup is of the same kinds in the same order.</param>
    /// <param name="differsInWriting">Whether capitals or punctuation differ.</param>
    public static ImmutableArray<MemoryPenalty> Of(MemoryQuery query, TranslationUnit unit, bool hasSameMarkup, bool differsInWriting)
    {
        var penalties = ImmutableArray.CreateBuilder<MemoryPenalty>();
        if (differsInWriting) penalties.Add(MemoryPenalty.Writing);
        if (!hasSameMarkup) penalties.Add(MemoryPenalty.Markup);
        if (unit.Origin.IsRawMachine) penalties.Add(MemoryPenalty.Machine);
        if (query.Now - unit.Origin.At > Young) penalties.Add(MemoryPenalty.Old);
        if (query.Outlet is { } outlet && unit.Origin.Outlet is { } other && !string.Equals(outlet, other, StringComparison.OrdinalIgnoreCase)) penalties.Add(MemoryPenalty.Outlet);
        return penalties.ToImmutable();
    }
}
