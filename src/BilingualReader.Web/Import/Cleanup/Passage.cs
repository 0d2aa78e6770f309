using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Web.Import.Blocks;

namespace BilingualReader.Web.Import.Cleanup;

/// <summary>
/// The blocks of an article while it is being cleaned, with the one fact about place that most rules ask for: where the
/// running text begins and ends. Around it a page has its furniture; inside it only the plainest prompts are believed.
/// </summary>
internal sealed class Passage
{
    /// <summary>A paragraph of at least so many characters that ends with a stop is running text.</summary>
    private const int ShortestRunningText = 80;

    private readonly int _runStart;
    private readonly int _runEnd;

    public Passage(ImmutableArray<DraftBlock> blocks, string language)
    {
        Blocks = blocks;
        Language = language;
        var counts = blocks.Where(block => block.Folded.Length > 0).CountBy(block => block.Folded).ToDictionary(StringComparer.Ordinal);
        var running = Enumerable.Range(0, blocks.Length).Where(i => IsRunningText(i, counts)).DefaultIfEmpty(-1).ToList();
        _runStart = running[0];
        _runEnd = running[^1];
    }

    /// <summary>Every block, hidden ones with their reason.</summary>
    public ImmutableArray<DraftBlock> Blocks { get; }

    /// <summary>BCP 47 tag of the language of the article.</summary>
    public string Language { get; }

    /// <summary>Whether there is running text at all; a poem or a list has none, and so neither head nor tail.</summary>
    public bool HasRunningText => _runStart >= 0;

    /// <summary>Indexes of the blocks that are still text.</summary>
    public IEnumerable<int> Visible => Enumerable.Range(0, Blocks.Length).Where(i => !IsHidden(i));

    /// <summary>Whether a rule has hidden the block.</summary>
    public bool IsHidden(int index) => Blocks[index].Furniture is not null;

    /// <summary>Whether the block stands before the running text.</summary>
    public bool IsHead(int index) => HasRunningText && index < _runStart;

    /// <summary>Whether the block stands behind the running text.</summary>
    public bool IsTail(int index) => HasRunningText && index > _runEnd;

    /// <summary>Whether the block stands before or behind the running text.</summary>
    public bool IsEdge(int index) => IsHead(index) || IsTail(index);

    /// <summary>The block of running text that comes first; null when there is none.</summary>
    public DraftBlock? Opening => HasRunningText ? Blocks[_runStart] : null;

    /// <summary>The passage with the blocks that a rule finds hidden for its reason.</summary>
    public Passage Clean(ICleanupRule rule)
    {
        var found = rule.Find(this).Where(i => !IsHidden(i)).ToHashSet();
        if (found.Count == 0) return this;
        var furniture = new Furniture(rule.Id, rule.Reason);
        return new Passage([.. Blocks.Select((block, i) => found.Contains(i) ? block with { Furniture = furniture } : block)], Language);
    }

    /// <summary>The passage with everything shown again.</summary>
    public Passage ShowAll() => new([.. Blocks.Select(block => block with { Furniture = null })], Language);

    /// <summary>A text that stands twice is a title, however long it is.</summary>
    private bool IsRunningText(int index, Dictionary<string, int> counts)
    {
        var block = Blocks[index];
        return !IsHidden(index) && block.Kind is BlockKind.Paragraph or BlockKind.Quote && block.Language == Language
            && block.Text.Length >= ShortestRunningText && Sentences.EndsOne(block.Text) && counts[block.Folded] == 1;
    }
}
