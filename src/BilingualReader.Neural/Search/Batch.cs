using System.Collections.Immutable;
using BilingualReader.Neural.Layers;

namespace BilingualReader.Neural.Search;

/// <summary>Encodes the parts of a batch and finds out what they may choose from: what every search begins with.</summary>
internal sealed unsafe class Batch(Network network, Scratch scratch)
{
    // Rows that go through the encoder together: more bring nothing, and less stays in the cache.
    private const int EncoderRows = 128;
    private readonly Encoder _encoder = new(network, scratch);

    public SourceMemory Memory { get; } = new(network, scratch);

    /// <summary>Keys and values of all parts are in <see cref="Memory"/> after this.</summary>
    public Candidates Begin(ReadOnlySpan<Part> parts, Shortlist? shortlist, CancellationToken cancellationToken)
    {
        var sentences = new int[parts.Length][];
        for (var at = 0; at < parts.Length; at++) sentences[at] = parts[at].Tokens;
        Memory.Begin(sentences);
        for (var first = 0; first < sentences.Length;)
        {
            var (count, rows) = (1, sentences[first].Length);
            while (first + count < sentences.Length && rows + sentences[first + count].Length <= EncoderRows) rows += sentences[first + count++].Length;
            Memory.Add(first, count, _encoder.Encode(sentences.AsSpan(first, count), cancellationToken));
            first += count;
        }

        if (shortlist is null) return network.Output.All;
        var lists = ImmutableArray.CreateBuilder<ImmutableArray<int>>(parts.Length);
        foreach (var part in parts) lists.Add(shortlist.For(part.Tokens, network.Configuration.HasOneEmbedding, part.Constraints.SelectMany(constraint => constraint.Ids)));
        return network.Output.Select(scratch, lists.MoveToImmutable());
    }
}
