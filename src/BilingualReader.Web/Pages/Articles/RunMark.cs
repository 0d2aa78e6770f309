using System.Globalization;
using System.Text.Encodings.Web;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Something that a run of text is to be marked with: a sentence, a term, a link, emphasis.</summary>
/// <param name="Span">Where, in the text of the run.</param>
internal abstract record RunMark(TextSpan Span)
{
    /// <summary>Which of two marks that cross stays in one piece: the higher one.</summary>
    public virtual int Precedence => 0;

    /// <summary>Whether the mark is an <c>a</c> element, of which none may stand inside another.</summary>
    public virtual bool IsAnchor => false;

    /// <summary>Writes the start tag and gives back the name for the end tag.</summary>
    /// <param name="writer">Receives the tag.</param>
    /// <param name="encoder">Encodes attribute values.</param>
    /// <param name="insideAnchor">Whether an <c>a</c> element is open already.</param>
    public abstract string Open(TextWriter writer, HtmlEncoder encoder, bool insideAnchor);
}

/// <summary>A sentence, or several that are answered together.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Pair">Number of its pair in the block, from 0; the partner has the same.</param>
internal sealed record SentenceMark(TextSpan Span, int Pair) : RunMark(Span)
{
    public override string Open(TextWriter writer, HtmlEncoder encoder, bool insideAnchor)
    {
        writer.Write("<span class=\"sentence\" data-s=\"");
        writer.Write(Pair.ToString(CultureInfo.InvariantCulture));
        writer.Write("\">");
        return "span";
    }
}

/// <summary>A glossary term, or the words that answer it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Entry">Number of the entry, as in the ledger at the foot of the page.</param>
/// <param name="Verdict">What became of it; null while there is no translation.</param>
internal sealed record TermMark(TextSpan Span, int Entry, TermVerdict? Verdict) : RunMark(Span)
{
    public override int Precedence => 1;

    public override bool IsAnchor => true;

    public override string Open(TextWriter writer, HtmlEncoder encoder, bool insideAnchor)
    {
        var number = Entry.ToString(CultureInfo.InvariantCulture);
        writer.Write(insideAnchor ? "<span class=\"term" : "<a class=\"term");
        if (Verdict is { } verdict) writer.Write(" " + VerdictWords.Token(verdict));
        writer.Write(insideAnchor ? "\" data-term=\"" : "\" href=\"#term-");
        writer.Write(number);
        writer.Write(insideAnchor ? "\">" : "\" data-term=\"" + number + "\">");
        return insideAnchor ? "span" : "a";
    }
}

/// <summary>Markup of the article itself.</summary>
/// <param name="Code">The markup, placed in the text of the run.</param>
internal sealed record CodeMark(InlineCode Code) : RunMark(Code.Span)
{
    public override int Precedence => Code.Kind is InlineCodeKind.Link or InlineCodeKind.Image ? 2 : 0;

    public override bool IsAnchor => Precedence == 2 && IsSafeAddress(Code.Address);

    public override string Open(TextWriter writer, HtmlEncoder encoder, bool insideAnchor)
    {
        if (IsAnchor && !insideAnchor) return OpenAnchor(writer, encoder);
        var (name, tag) = Code.Kind switch
        {
            InlineCodeKind.Emphasis => ("em", "<em>"),
            InlineCodeKind.Strong => ("strong", "<strong>"),
            InlineCodeKind.Strikethrough => ("del", "<del>"),
            InlineCodeKind.Code => ("code", "<code>"),
            InlineCodeKind.Cell => ("span", "<span class=\"table-cell\">"),
            InlineCodeKind.Image => ("span", "<span class=\"picture\">"),
            _ => ("span", "<span>"),
        };
        writer.Write(tag);
        return name;
    }

    // An outside picture is never loaded: its caption links to it.
    private string OpenAnchor(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<a rel=\"noopener noreferrer nofollow\" href=\"");
        encoder.Encode(writer, Code.Address!);
        writer.Write(Code.Kind is InlineCodeKind.Image ? "\" class=\"picture\"" : "\"");
        if (Code.Span.Length == 0) writer.Write(" aria-label=\"Picture\"");
        writer.Write(">");
        return "a";
    }

    private static bool IsSafeAddress(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto);
}

/// <summary>A character before which French typography wants a space that the text has not: shown as a margin, so that no offset moves.</summary>
internal sealed record GapMark(TextSpan Span) : RunMark(Span)
{
    public override string Open(TextWriter writer, HtmlEncoder encoder, bool insideAnchor)
    {
        writer.Write("<span class=\"gap\">");
        return "span";
    }
}
