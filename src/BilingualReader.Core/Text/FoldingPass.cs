using System.Buffers;
using System.Collections.Immutable;

namespace BilingualReader.Core.Text;

/// <summary>One pass over one text: copies what folds one for one, and notes every piece that changes its length.</summary>
internal ref struct FoldingPass(string text, FoldingTable table)
{
    // Room that one step may need beyond one character for each character read.
    private const int Slack = 64;

    private char[] _output = ArrayPool<char>.Shared.Rent(text.Length + Slack);
    private int _length;
    private ImmutableArray<FoldedPiece>.Builder? _pieces;

    public FoldedText Run()
    {
        var position = 0;
        while (position < text.Length)
        {
            position = CopySingles(position);
            if (position < text.Length) position = FoldSpecial(position);
        }

        var result = new FoldedText(Finish(), _pieces?.DrainToImmutable() ?? []);
        ArrayPool<char>.Shared.Return(_output);
        return result;
    }

    private readonly string Finish()
    {
        var folded = _output.AsSpan(0, _length);
        return folded.SequenceEqual(text) ? text : folded.ToString();
    }

    private int CopySingles(int position)
    {
        var room = Math.Min(text.Length, position + _output.Length - _length);
        while (position < room)
        {
            var folded = table.Single(text[position]);
            if (folded == FoldingTable.Special || IsJoined(folded, position + 1)) break;
            _output[_length++] = folded;
            position++;
        }

        return position;
    }

    /// <summary>Whether the character at the position makes one piece with what stands before it.</summary>
    private readonly bool IsJoined(char folded, int position)
    {
        if (position >= text.Length) return false;
        var next = text[position];
        return folded == ' ' ? char.IsWhiteSpace(next) || FoldingTable.IsMark(next) : FoldingTable.IsMark(next);
    }

    private int FoldSpecial(int start)
    {
        EnsureRoom(Slack);
        if (FoldingTable.IsRemoved(text[start])) return Note(start, start + 1, _length);
        return char.IsWhiteSpace(text[start]) ? FoldSpaces(start) : FoldLetter(start);
    }

    private int FoldSpaces(int start)
    {
        var end = start;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        var before = _length;
        _output[_length++] = ' ';
        return Note(start, end, before);
    }

    private int FoldLetter(int start)
    {
        var end = start + (char.IsSurrogatePair(text, start) ? 2 : 1);
        while (end < text.Length && FoldingTable.IsMark(text[end])) end++;
        EnsureRoom(4 * (end - start) + 16);
        var before = _length;
        var single = end - start == 1 ? FoldingTable.Special : table.Single(text[start]);
        if (single is '\'' or '-')
        {
            // An apostrophe or hyphen under a stray mark still folds; the mark stays beside it.
            _output[_length++] = single;
            _length += table.FoldLetter(text.AsSpan(start + 1, end - start - 1), _output.AsSpan(_length));
        }
        else
        {
            _length += table.FoldLetter(text.AsSpan(start, end - start), _output.AsSpan(_length));
        }

        return Note(start, end, before);
    }

    /// <summary>Notes the piece unless it is one character for one; returns where to go on.</summary>
    private int Note(int start, int end, int before)
    {
        if (_length - before != 1 || end - start != 1)
        {
            _pieces ??= ImmutableArray.CreateBuilder<FoldedPiece>();
            _pieces.Add(new FoldedPiece(TextSpan.FromBounds(before, _length), TextSpan.FromBounds(start, end)));
        }

        return end;
    }

    private void EnsureRoom(int needed)
    {
        if (_output.Length - _length >= needed) return;
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _output.Length, _length + needed));
        _output.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_output);
        _output = larger;
    }
}
