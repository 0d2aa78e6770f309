using System.Collections.Frozen;
using BilingualReader.Web.Interchange.Merging;

namespace BilingualReader.Web.Tests.Interchange;

/// <summary>What a person decides on a returned file, short to write.</summary>
internal static class Decisions
{
    public static ImportDecisions None { get; } = new("Ada", Approvals: false, FrozenDictionary<int, ConflictChoice>.Empty);

    public static ImportDecisions With(ConflictChoice choice, params int[] numbers) => None with { Conflicts = numbers.ToFrozenDictionary(number => number, _ => choice) };
}
