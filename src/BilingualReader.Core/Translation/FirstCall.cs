using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Translation;

/// <summary>
/// How many texts the first call of a pass takes. One where a call costs nothing and its texts do not help one another: so it is there
/// at once. Else a few, so that the first paragraphs do not wait for fifty others; but where that would leave the calls of a long
/// article less than nine tenths full, as many as any other call.
/// </summary>
internal static class FirstCall
{
    private const int Few = 4;

    // One call more is little for a reader who waits for the first screen.
    private const int ShortCalls = 4;
    private const double LeastFill = 0.9;

    /// <summary>Most texts in the first call.</summary>
    public static int TextsFor(ImmutableArray<Block> blocks, EngineCapabilities capabilities)
    {
        if (capabilities is { KeepsTextsApart: true, Rate: null }) return 1;
        var first = CallsFor([.. blocks.Take(Few)], capabilities);
        var rest = Math.Ceiling(CallsFor(blocks, capabilities) - first);
        return rest <= ShortCalls || first + rest - 1 >= LeastFill * rest ? Few : int.MaxValue;
    }

    // How many calls the blocks fill, by the limit that they reach first. What markup adds is known only later.
    private static double CallsFor(ImmutableArray<Block> blocks, EngineCapabilities capabilities) =>
        Math.Max((double)blocks.Length / capabilities.TextsPerCall, blocks.Sum(block => (double)block.Source.Length) / capabilities.SizePerCall);
}
