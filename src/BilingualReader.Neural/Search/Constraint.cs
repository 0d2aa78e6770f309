namespace BilingualReader.Neural.Search;

/// <summary>A rendering that must appear once: its target ids, and the source tokens it renders, from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal sealed record Constraint(int[] Ids, int Start, int End);
