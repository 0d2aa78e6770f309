using BilingualReader.Core.Articles;

namespace BilingualReader.Core.Journal;

/// <summary>The states last used, at most <paramref name="capacity"/> of them; the one unused longest goes first. Safe for many threads.</summary>
internal sealed class StateCache(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<ArticleId, LinkedListNode<ArticleState>> nodes = [];
    private readonly LinkedList<ArticleState> byUse = [];

    /// <summary>The state held for an article, which now counts as used; null when none is.</summary>
    public ArticleState? Find(ArticleId id)
    {
        lock (gate)
        {
            if (!nodes.TryGetValue(id, out var node)) return null;
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>
    /// Holds <paramref name="fresh"/> (null: nothing) if what is held is still <paramref name="seen"/>; so a slow reader
    /// does not put an old state in the place of a newer one.
    /// </summary>
    public void Replace(ArticleId id, ArticleState? seen, ArticleState? fresh)
    {
        lock (gate)
        {
            var held = nodes.GetValueOrDefault(id);
            if (!ReferenceEquals(held?.Value, seen)) return;
            if (held is not null) Drop(held);
            if (fresh is null) return;
            nodes[id] = byUse.AddFirst(fresh);
            if (nodes.Count > capacity) Drop(byUse.Last!);
        }
    }

    private void Drop(LinkedListNode<ArticleState> node)
    {
        nodes.Remove(node.Value.Id);
        byUse.Remove(node);
    }
}
