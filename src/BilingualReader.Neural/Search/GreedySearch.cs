using BilingualReader.Neural.Layers;

namespace BilingualReader.Neural.Search;

/// <summary>
/// Takes the best word at every step. All parts of a batch go along together; one that is finished makes room. What one part gets does not
/// depend on the others.
/// </summary>
internal sealed unsafe class GreedySearch
{
    private readonly int _end;
    private readonly Batch _batch;

    public GreedySearch(Network network, int end) => (_batch, _end) = (new Batch(network), end);

    /// <summary>Fills in the results of all parts; <see cref="OperationCanceledException"/> between two steps when asked to stop.</summary>
    public void Translate(ReadOnlySpan<Part> parts, Shortlist? shortlist, CancellationToken cancellationToken)
    {
        var candidates = _batch.Begin(parts, shortlist, cancellationToken);
        var rows = parts.Length;
        _batch.Decoder.Begin(rows);
        var sentences = stackalloc int[rows];
        var previous = stackalloc int[rows];
        var ids = stackalloc int[rows];
        var scores = stackalloc float[rows];
        var attention = stackalloc float*[rows];
        for (var row = 0; row < rows; row++) (sentences[row], previous[row]) = (row, Decoder.Start);
        var longest = LongestOf(parts);
        var weights = _batch.Scratch.Attention(rows * longest);
        for (var row = 0; row < rows; row++) attention[row] = weights + (long)row * longest;
        for (var position = 0; rows > 0; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var x = _batch.Decoder.Step(rows, sentences, previous, position, attention);
            _batch.Output.FindBest(_batch.Scratch, x, rows, sentences, candidates, ids, scores);
            for (var row = 0; row < rows; row++) Take(parts[sentences[row]], previous[row] = ids[row], scores[row], attention[row]);
            rows = DropFinished(parts, rows, sentences, previous);
        }

        GC.KeepAlive(this);
    }

    private static int LongestOf(ReadOnlySpan<Part> parts)
    {
        var longest = 0;
        foreach (var part in parts) longest = Math.Max(longest, part.Tokens.Length);
        return longest;
    }

    private static void Take(Part part, int id, float score, float* attention)
    {
        (part.Ids[part.Count], part.Scores[part.Count]) = (id, score);
        new ReadOnlySpan<float>(attention, part.Tokens.Length).CopyTo(part.Attention.AsSpan(part.Count * part.Tokens.Length));
    }

    private int DropFinished(ReadOnlySpan<Part> parts, int rows, int* sentences, int* previous)
    {
        for (var row = 0; row < rows;)
        {
            var part = parts[sentences[row]];
            part.Count++;
            if (previous[row] != _end && part.Count < part.Limit)
            {
                row++;
                continue;
            }

            rows--;
            if (row == rows) continue;
            _batch.Decoder.Move(rows, row);
            (sentences[row], previous[row]) = (sentences[rows], previous[rows]);
        }

        return rows;
    }
}
