using System.Collections.Immutable;

namespace BilingualReader.Core.Translation;

/// <summary>All blocks of an order that ask an engine for the very same thing: it is asked once.</summary>
/// <param name="Key">The key of the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Blocks">The blocks, in the order of the order; at least one.</param>
internal sealed record TextGroup(MachineCacheKey Key, EngineText Text, ImmutableArray<PreparedBlock> Blocks)
{
    /// <summary>Its size for the engine, as <see cref="ITranslationEngine.SizeOf"/> tells; 0 until somebody asks.</summary>
    public int Size { get; init; }

    /// <summary>Whether there is anything to translate: a letter or a digit outside of what stays as it is.</summary>
    public bool HasWords => Enumerable.Range(0, Text.Text.Length).Any(at => char.IsLetterOrDigit(Text.Text, at) && !Text.Verbatim.Any(span => span.Start <= at && at < span.End));

    /// <summary>The text as it is: all that there is to say where it has no words.</summary>
    public EngineTranslation Unchanged => new(Text.Text, [], []);

    /// <summary>Prepares the blocks of an order, and puts equal ones together at the place of the first.</summary>
    public static IEnumerable<TextGroup> Of(TranslationOrder order) =>
        // Each when it is asked for, so that the first need not wait for all: only blocks of the same words can be equal.
        from alike in order.Blocks.Where(block => block is { Furniture: null, Language: "fr" }).GroupBy(block => block.Source, StringComparer.Ordinal)
        from equal in alike.Select(block => WithContext(PreparedBlock.From(block, order.Termbase), order)).GroupBy(prepared => MachineCacheKey.For(order.Engine.Id, order.EngineVersion, prepared.Text))
        select new TextGroup(equal.Key, equal.First().Text, [.. equal]);

    private static PreparedBlock WithContext(PreparedBlock prepared, TranslationOrder order)
    {
        var wanted = order.Engine.Capabilities.ContextParagraphs;
        var at = wanted == 0 ? -1 : order.Neighbours.IndexOf(prepared.Block);
        if (wanted > 0 && !order.Examples.IsEmpty) prepared = prepared with { Text = prepared.Text with { Examples = order.Examples } };
        if (at < 0) return prepared;
        var before = order.Neighbours[Math.Max(0, at - wanted)..at];
        var after = order.Neighbours[(at + 1)..Math.Min(order.Neighbours.Length, at + 1 + wanted)];
        return prepared with { Text = prepared.Text with { Before = [.. before.Select(block => block.Source)], After = [.. after.Select(block => block.Source)] } };
    }
}

/// <summary>A group and the flight that brings its translation: this pass's own, or one that it waits for.</summary>
internal sealed record GroupFlight(TextGroup Group, Flight Flight);
