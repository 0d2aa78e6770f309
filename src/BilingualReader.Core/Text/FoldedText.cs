using System.Collections.Immutable;

namespace BilingualReader.Core.Text;

/// <summary>A text made comparable, with the way back to the offsets of the text as stored.</summary>
public sealed class FoldedText
{
    private readonly ImmutableArray<FoldedPiece> _pieces;

    internal FoldedText(string text, ImmutableArray<FoldedPiece> pieces)
    {
        Text = text;
        _pieces = pieces;
    }

    /// <summary>The folded text: for comparing, never for showing.</summary>
    public string Text { get; }

    /// <summary>
    /// The stored text under a span of the folded text. A span that cuts a piece (half of a ligature, of a composed letter)
    /// takes in the whole piece; characters that folding removed belong to the span only when it goes on behind them.
    /// </summary>
    public TextSpan ToStored(TextSpan foldedSpan)
    {
        var start = StoredStart(foldedSpan.Start);
        return foldedSpan.Length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, StoredEnd(foldedSpan.End));
    }

    private int StoredStart(int folded) => FindPiece(folded) switch
    {
        { } piece when folded < piece.Folded.End => piece.Stored.Start,
        { } piece => piece.Stored.End + (folded - piece.Folded.End),
        null => folded,
    };

    private int StoredEnd(int foldedEnd) => FindPiece(foldedEnd - 1) switch
    {
        { } piece when foldedEnd <= piece.Folded.End => piece.Stored.End,
        { } piece => piece.Stored.End + (foldedEnd - piece.Folded.End),
        null => foldedEnd,
    };

    /// <summary>The last piece that starts at or before the offset; null when all before it is one for one.</summary>
    private FoldedPiece? FindPiece(int folded)
    {
        var (low, high) = (0, _pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Folded.Start <= folded) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : _pieces[low - 1];
    }
}

/// <summary>A stretch that folding changed in length: where it stands in the folded text and in the stored one.</summary>
internal readonly record struct FoldedPiece(TextSpan Folded, TextSpan Stored);
