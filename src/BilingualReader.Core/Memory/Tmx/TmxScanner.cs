namespace BilingualReader.Core.Memory.Tmx;

/// <summary>What a piece of a TMX file is.</summary>
internal enum TmxPieceKind
{
    /// <summary>The start tag of the root.</summary>
    Root,

    /// <summary>The start tag of another root: the file is no TMX.</summary>
    OtherRoot,

    /// <summary>The start tag of the head.</summary>
    Header,

    /// <summary>A whole unit.</summary>
    Unit,

    /// <summary>The beginning of a unit that does not end before the next.</summary>
    BrokenUnit,

    /// <summary>The beginning of a unit that is too long.</summary>
    LongUnit,

    /// <summary>The file ends in the middle.</summary>
    CutOff,
}

/// <summary>A piece of a TMX file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Line where it begins, from 1.</param>
/// <param name="Text">Its markup.</param>
internal readonly record struct TmxPiece(TmxPieceKind Kind, int Line, string Text);

/// <summary>
/// Cuts a TMX file into its units by their tags alone, so that a unit with broken markup costs itself and nothing else. Holds no
/// more of the file than a unit. Comments, character data sections, instructions and a document type are gone around.
/// </summary>
internal sealed class TmxScanner(TextReader reader)
{
    private const int MostInUnit = 1 << 20;

    private char[] buffer = new char[1 << 16];
    private int start;
    private int end;
    private int line = 1;
    private bool isAtEnd;
    private bool isRooted;
    private bool isEnded;

    /// <summary>The next piece; null at the end of the file.</summary>
    public TmxPiece? Next()
    {
        while (Find('<', 0) is var at and >= 0)
        {
            Discard(at);
            if (StartsWith("<!--")) Skip("-->");
            else if (StartsWith("<![CDATA[")) Skip("]]>");
            else if (StartsWith("<?")) Skip("?>");
            else if (StartsWith("<!")) SkipDocumentType();
            else if (StartsWith("</tmx")) (isEnded, _) = (true, Pass());
            else if (StartsWith("</")) Pass();
            else if (ReadElement() is { } piece) return piece;
        }

        if (isEnded || !isRooted) return null;
        isEnded = true;
        return new TmxPiece(TmxPieceKind.CutOff, line, "");
    }

    private TmxPiece? ReadElement()
    {
        if (!isRooted && IsName(1))
        {
            isRooted = true;
            return new TmxPiece(IsTag("<tmx") ? TmxPieceKind.Root : TmxPieceKind.OtherRoot, line, TakeTag());
        }

        if (IsTag("<header")) return new TmxPiece(TmxPieceKind.Header, line, TakeTag());
        if (IsTag("<tu")) return ReadUnit();
        Pass();
        return null;
    }

    private TmxPiece ReadUnit()
    {
        var (began, at) = (line, 3);
        while ((at = Find('<', at)) >= 0)
        {
            if (at > MostInUnit) return new TmxPiece(TmxPieceKind.LongUnit, began, Take(at));
            if (StartsWith("<![CDATA[", at)) at = FindBehind("]]>", at);
            else if (StartsWith("<!--", at)) at = FindBehind("-->", at);
            else if (IsTag("</tu", at)) return FindBehind(">", at) is var behind and > 0 ? new TmxPiece(TmxPieceKind.Unit, began, Take(behind)) : CutOff(began);
            else if (IsTag("<tu", at) || StartsWith("</body", at) || StartsWith("</tmx", at)) return new TmxPiece(TmxPieceKind.BrokenUnit, began, Take(at));
            else at++;
            if (at < 0) break;
        }

        return end - start > MostInUnit && !isAtEnd ? new TmxPiece(TmxPieceKind.LongUnit, began, Take(end - start)) : CutOff(began);
    }

    private TmxPiece CutOff(int began)
    {
        isEnded = true;
        Discard(end - start);
        return new TmxPiece(TmxPieceKind.CutOff, began, "");
    }

    // A tag with its attributes; a value may hold the sign that ends tags.
    private string TakeTag()
    {
        var at = 1;
        while (at < MostInUnit && Peek(at) is { } c && c != '>')
        {
            at = c is '"' or '\'' ? Find(c, at + 1) : at;
            if (at < 0) return Take(end - start);
            at++;
        }

        return Take(Math.Min(at + 1, end - start));
    }

    private void SkipDocumentType()
    {
        var (at, depth) = (0, 0);
        while (at < MostInUnit && Peek(at) is { } c && (c != '>' || depth > 0))
        {
            if (c == '[') depth++;
            if (c == ']') depth--;
            at++;
        }

        Discard(Math.Min(at + 1, end - start));
    }

    private void Skip(string ending)
    {
        var behind = FindBehind(ending, 0);
        Discard(behind < 0 ? end - start : behind);
    }

    private bool Pass()
    {
        Discard(1);
        return true;
    }

    private string Take(int length)
    {
        var text = new string(buffer, start, length);
        Discard(length);
        return text;
    }

    private void Discard(int length)
    {
        line += buffer.AsSpan(start, length).Count('\n');
        start += length;
    }

    private bool IsName(int at) => Peek(at) is { } c && (char.IsLetter(c) || c == '_');

    private bool IsTag(string tag, int at = 0) => StartsWith(tag, at) && Peek(at + tag.Length) is '>' or '/' or ' ' or '\t' or '\r' or '\n';

    private bool StartsWith(string text, int at = 0)
    {
        while (end - start < at + text.Length && Fill())
        {
            // Until there is enough to compare.
        }

        return buffer.AsSpan(start, end - start) is var held && held.Length >= at + text.Length && held.Slice(at, text.Length).SequenceEqual(text);
    }

    private char? Peek(int at)
    {
        while (end - start <= at)
        {
            if (!Fill()) return null;
        }

        return buffer[start + at];
    }

    // Place of a character from an offset on; -1 when the file ends before, or a unit gets too long.
    private int Find(char c, int from)
    {
        while (true)
        {
            if (from < end - start && buffer.AsSpan(start + from, end - start - from).IndexOf(c) is var found and >= 0) return from + found;
            from = Math.Max(from, end - start);
            if (IsFull || !Fill()) return -1;
        }
    }

    // No tag is so far from the next, and nothing is held for longer.
    private bool IsFull => end - start > 2 * MostInUnit;

    private int FindBehind(string ending, int from)
    {
        while (true)
        {
            if (from < end - start && buffer.AsSpan(start + from, end - start - from).IndexOf(ending, StringComparison.Ordinal) is var found and >= 0) return from + found + ending.Length;
            from = Math.Max(from, end - start - ending.Length + 1);
            if (IsFull || !Fill()) return -1;
        }
    }

    private bool Fill()
    {
        if (isAtEnd) return false;
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        var read = reader.Read(buffer, end, buffer.Length - end);
        end += read;
        isAtEnd = read == 0;
        return read > 0;
    }
}
