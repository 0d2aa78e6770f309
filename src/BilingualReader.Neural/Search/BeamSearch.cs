using BilingualReader.Neural.Kernels;
using BilingualReader.Neural.Layers;
using BilingualReader.Neural.Tokens;

namespace BilingualReader.Neural.Search;

/// <summary>
/// Follows several translations of each part at the same time and keeps the most probable. With renderings that must appear, translations
/// compete only with those that contain as much of them (Post and Vilar, "Fast Lexically Constrained Decoding with Dynamic Beam
/// Allocation", 2018), so that one with a rendering in it is not dropped for being less probable than one without.
/// </summary>
internal sealed unsafe class BeamSearch
{
    /// <summary>With renderings this many translations are followed at least: one that has them, one that has not, and some choice of places.</summary>
    public const int LeastWithConstraints = 4;
    private readonly Network _network;
    private readonly Vocabulary _vocabulary;
    private readonly Scratch _scratch = new();
    private readonly Batch _batch;
    private readonly Decoder _decoder;

    public BeamSearch(Network network, Vocabulary vocabulary)
    {
        (_network, _vocabulary) = (network, vocabulary);
        _batch = new Batch(network, _scratch);
        _decoder = new Decoder(network, _scratch, _batch.Memory);
    }

    /// <summary>Fills in the results of all parts; <see cref="OperationCanceledException"/> between two steps when asked to stop.</summary>
    public void Translate(ReadOnlySpan<Part> parts, int beamSize, float normalisation, Shortlist? shortlist, CancellationToken cancellationToken)
    {
        var candidates = _batch.Begin(parts, shortlist, cancellationToken);
        var beams = new Beam[parts.Length];
        for (var at = 0; at < beams.Length; at++) beams[at] = new Beam(parts[at], new ConstraintRules(_vocabulary, parts[at].Constraints), Size(parts[at], beamSize), normalisation, _vocabulary.End);
        var rows = beams.Length;
        _decoder.Begin(beams.Sum(beam => beam.MostRows));
        for (var at = 0; at < beams.Length; at++) beams[at].Begin(at);
        for (var position = 0; rows > 0; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Step(beams, rows, position, candidates);
            rows = Reorder(beams);
        }

        foreach (var beam in beams) beam.Finish();
        GC.KeepAlive(this);
    }

    private static int Size(Part part, int beamSize) => part.Constraints.Count == 0 ? beamSize : Math.Max(beamSize, LeastWithConstraints);

    private void Step(Beam[] beams, int rows, int position, Candidates candidates)
    {
        var (sentences, previous, attention) = (new int[rows], new int[rows], new float[rows][]);
        var longest = beams.Max(beam => beam.SourceLength);
        var weights = _scratch.Attention(rows * longest);
        var pointers = stackalloc float*[rows];
        for (var at = 0; at < beams.Length; at++)
        {
            foreach (var hypothesis in beams[at].Live)
            {
                var row = hypothesis.Row;
                (sentences[row], previous[row]) = (at, hypothesis.Last?.Id ?? Decoder.Start);
                pointers[row] = weights + (long)row * longest;
            }
        }

        var scores = _scratch.Scores(rows * candidates.Columns);
        fixed (int* sentence = sentences, before = previous)
        {
            var x = _decoder.Step(rows, sentence, before, position, pointers);
            _network.Output.Score(_scratch, x, rows, sentence, candidates, scores);
        }

        for (var row = 0; row < rows; row++) attention[row] = new ReadOnlySpan<float>(pointers[row], beams[sentences[row]].SourceLength).ToArray();

        foreach (var beam in beams)
        {
            foreach (var hypothesis in beam.Live)
            {
                var row = new RowScores(scores + (long)hypothesis.Row * candidates.Columns, candidates);
                beam.Extend(hypothesis, row, attention[hypothesis.Row]);
            }

            beam.Select(attention);
        }
    }

    // Rows are numbered anew from the first beam to the last, and every row gets the state that its hypothesis goes on from.
    private int Reorder(Beam[] beams)
    {
        var origins = new List<int>();
        foreach (var beam in beams) beam.Renumber(origins);
        _decoder.Reorder(origins.ToArray());
        return origins.Count;
    }
}
