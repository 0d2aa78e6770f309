using System.Collections.Immutable;
using BilingualReader.Neural.Layers;

namespace BilingualReader.Neural.Search;

/// <summary>
/// What every search works with: encodes the parts of a batch, finds out what they may choose from, and has the decoder that goes on from there.
/// </summary>
internal sealed unsafe class Batch
{
    // Rows that go through the encoder together: more bring nothing, and less stays in the cache.
    private const int EncoderRows = 128;
    private readonly Network _network;
    private readonly Encoder _encoder;
    private readonly SourceMemory _memory;

    public Batch(Network network)
    {
        (_network, _encoder, _memory) = (network, new Encoder(network, Scratch), new SourceMemory(network, Scratch));
        Decoder = new Decoder(network, Scratch, _memory);
    }

    public Scratch Scratch { get; } = new();

    public Decoder Decoder { get; }

    public OutputLayer Output => _network.Output;

    /// <summary>The decoder looks at these parts after this.</summary>
    public Candidates Begin(ReadOnlySpan<Part> parts, Shortlist? shortlist, CancellationToken cancellationToken)
    {
        var sentences = new int[parts.Length][];
        for (var at = 0; at < parts.Length; at++) sentences[at] = parts[at].Tokens;
        _memory.Begin(sentences);
        for (var first = 0; first < sentences.Length;)
        {
            var (count, rows) = (1, sentences[first].Length);
            while (first + count < sentences.Length && rows + sentences[first + count].Length <= EncoderRows) rows += sentences[first + count++].Length;
            _memory.Add(first, count, _encoder.Encode(sentences.AsSpan(first, count), cancellationToken));
            first += count;
        }

        if (shortlist is null) return _network.Output.All;
        var lists = ImmutableArray.CreateBuilder<ImmutableArray<int>>(parts.Length);
        foreach (var part in parts) lists.Add(shortlist.For(part.Tokens, _network.Configuration.HasOneEmbedding, part.Constraints.SelectMany(constraint => constraint.Ids)));
        return _network.Output.Select(Scratch, lists.MoveToImmutable());
    }
}
