using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>Collects the plain text of one block and the markup over it.</summary>
internal sealed class MarkedText
{
    private readonly StringBuilder _text = new();
    private readonly List<OpenCode> _codes = [];

    /// <summary>Characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds plain characters.</summary>
    public void Append(ReadOnlySpan<char> text) => _text.Append(text);

    /// <summary>Opens a code where the next character will stand; codes are opened and closed in nesting order.</summary>
    public int Open(InlineCodeKind kind, string? address = null)
    {
        _codes.Add(new OpenCode(kind, address, _text.Length));
        return _codes.Count - 1;
    }

    /// <summary>Ends a code behind the last character.</summary>
    public void Close(int code) => _codes[code].End = _text.Length;

    /// <summary>
    /// Makes the block. White space at both ends goes, codes shrink with it, and those that cover nothing any more go
    /// too, pictures without words excepted. Null when no text is left.
    /// </summary>
    public DraftBlock? ToBlock(BlockKind kind, TextSpan origin, int level)
    {
        var whole = _text.ToString();
        var text = whole.Trim();
        if (text.Length == 0) return null;
        var offset = whole.Length - whole.TrimStart().Length;
        var codes = _codes.Select(code => code.Shift(offset, text.Length)).Where(code => !code.IsHollow)
            .Select((code, index) => code.ToInlineCode(index + 1));
        return new DraftBlock(kind, text, [.. codes], origin, level);
    }

    /// <summary>A code whose end may not be known yet.</summary>
    private sealed record OpenCode(InlineCodeKind Kind, string? Address, int Start)
    {
        public int End { get; set; } = Start;

        public bool IsHollow => End == Start && Kind != InlineCodeKind.Image;

        public OpenCode Shift(int offset, int length) => this with
        {
            Start = Math.Clamp(Start - offset, 0, length),
            End = Math.Clamp(End - offset, 0, length),
        };

        public InlineCode ToInlineCode(int id) =>
            new(id.ToString(CultureInfo.InvariantCulture), Kind, TextSpan.FromBounds(Start, End), Address);
    }
}
