using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Memory;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.Memory;

/// <summary>What a run takes from the memory: one block and its target.</summary>
public sealed record RememberedTarget(int Block, MachineTarget Target);

/// <summary>Finds the blocks that need no engine, as a person has approved a translation of just the same source elsewhere.</summary>
public abstract class MemoryTargets
{
    /// <summary>What the memory has for some blocks of an article; nothing when the settings say so.</summary>
    /// <param name="article">The article.</param>
    /// <param name="blocks">Numbers of the blocks.</param>
    /// <param name="termbase">The glossary entries in force.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public abstract Task<ImmutableArray<RememberedTarget>> FindAsync(ArticleState article, ImmutableArray<int> blocks, Termbase termbase, CancellationToken cancellationToken);
}

/// <summary>The same over the memory of the app.</summary>
internal sealed class ShelfTargets(MemoryShelf shelf, IOptions<MemoryOptions> options) : MemoryTargets
{
    private const int MostLookedAt = 20;

    /// <inheritdoc />
    public override async Task<ImmutableArray<RememberedTarget>> FindAsync(ArticleState article, ImmutableArray<int> blocks, Termbase termbase, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!options.Value.UseExact || blocks.IsEmpty) return [];
        await shelf.LoadAsync(cancellationToken);
        ImmutableArray<BlockState> all = [.. article.Translatable];
        var found = ImmutableArray.CreateBuilder<RememberedTarget>();
        for (var i = 0; i < all.Length; i++)
        {
            if (blocks.Contains(all[i].Number) && Find(article, all, i, termbase) is { } target) found.Add(new RememberedTarget(all[i].Number, target));
        }

        return found.ToImmutable();
    }

    // Whoever asks for a block once more that shows what the memory had wants to hear an engine.
    private MachineTarget? Find(ArticleState article, ImmutableArray<BlockState> blocks, int at, Termbase termbase)
    {
        var state = blocks[at];
        if (state.Machine?.Engine == EngineId.Memory) return null;
        var query = new MemoryQuery(state.Block.Source)
        {
            Codes = state.Block.Codes,
            Before = at > 0 ? blocks[at - 1].Block.Source : null,
            After = at + 1 < blocks.Length ? blocks[at + 1].Block.Source : null,
            Outlet = article.Metadata.Outlet,
            Article = article.Id,
            Block = state.Number,
            OnlyApproved = true,
        };
        var match = shelf.Memory.FindExact(query, MostLookedAt).FirstOrDefault(match => match.Unit.Kind == UnitKind.Block && !match.Penalties.Contains(MemoryPenalty.Markup));
        return match?.Unit.Origin.Article is { } origin ? MemoryTarget.Of(state.Block, match.Unit.Target, shelf.TitleOf(origin) ?? origin.Value, termbase) : null;
    }
}
