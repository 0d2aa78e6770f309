namespace BilingualReader.Core.Segments;

/// <summary>An opening mark that has not been closed.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Closing">The character that closes it.</param>
internal readonly record struct OpenMark(int Position, char Closing)
{
    /// <summary>Whether it is a bracket and not a quotation mark.</summary>
    public bool IsBracket => Closing is ')' or ']' or '}';
}

/// <summary>The brackets and quotation marks open at the point that a scan has reached. Bad nesting is forgiven.</summary>
internal sealed class OpenMarks(string text)
{
    // Deeper nesting is a stray mark, not language.
    private const int Deepest = 8;

    private readonly List<OpenMark> _open = [];

    /// <summary>The mark opened last; null when none is open.</summary>
    public OpenMark? Innermost => _open.Count == 0 ? null : _open[^1];

    /// <summary>Forgets all that is open.</summary>
    public void Clear() => _open.Clear();

    /// <summary>Notes the character at the position if it opens or closes something.</summary>
    public void Pass(int position)
    {
        var c = text[position];
        switch (c)
        {
            case '(': Open(position, ')'); break;
            case '[': Open(position, ']'); break;
            case '{': Open(position, '}'); break;
            case '«': Open(position, '»'); break;
            case '“' or '„': Open(position, '”'); break;
            case '"' when !IsClosingStraight(position): Open(position, '"'); break;
            case ')' or ']' or '}' or '»' or '”' or '"': Close(c); break;
        }
    }

    /// <summary>Whether the straight quotation mark at the position closes: by its neighbours, else by what is open.</summary>
    public bool IsClosingStraight(int position)
    {
        var spaceBefore = position == 0 || char.IsWhiteSpace(text[position - 1]) || text[position - 1] is '(' or '[' or '’' or '\'';
        var spaceAfter = position + 1 == text.Length || !char.IsLetterOrDigit(text[position + 1]) && text[position + 1] is not ('(' or '[' or '«');
        return spaceBefore == spaceAfter ? IsOpen('"') : spaceAfter;
    }

    /// <summary>Whether something is open that the character closes.</summary>
    public bool IsOpen(char closing) => _open.FindLastIndex(mark => mark.Closing == closing) >= 0;

    /// <summary>Where the character would close what was opened; null when nothing of the kind is open.</summary>
    public int? OpeningOf(char closing) =>
        _open.FindLastIndex(mark => mark.Closing == closing) is >= 0 and var index ? _open[index].Position : null;

    /// <summary>Where an open mark is closed, between the two positions; null when it is not.</summary>
    public int? FindClosing(OpenMark open, int from, int to)
    {
        var end = Math.Min(to, text.Length);
        if (from >= end) return null;
        var index = text.AsSpan(from, end - from).IndexOf(open.Closing);
        return index < 0 ? null : from + index;
    }

    private void Open(int position, char closing)
    {
        if (_open.Count == Deepest) _open.RemoveAt(0);
        _open.Add(new OpenMark(position, closing));
    }

    private void Close(char closing)
    {
        var index = _open.FindLastIndex(mark => mark.Closing == closing);
        if (index >= 0) _open.RemoveRange(index, _open.Count - index);
    }
}
