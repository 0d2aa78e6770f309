namespace BilingualReader.Neural.Search;

/// <summary>A rendering that must appear once: its target ids, and the source tokens it renders, from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
/// <param name="Words">Its text as pieces have it, with U+2581 in front and between.</param>
internal sealed record Constraint(int[] Ids, string Words, int Start, int End);
