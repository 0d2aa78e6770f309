using System.Text.Encodings.Web;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>Words that another engine has otherwise.</summary>
/// <param name="Span">Where they stand.</param>
internal sealed record DifferenceMark(TextSpan Span) : RunMark(Span)
{
    public override string Open(TextWriter writer, HtmlEncoder encoder, bool insideAnchor)
    {
        writer.Write("<mark>");
        return "mark";
    }
}

/// <summary>A glossary term, or the words that answer it, where there is no ledger to lead to.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Verdict">What became of the term; null in the source.</param>
internal sealed record WantedTermMark(TextSpan Span, TermVerdict? Verdict) : RunMark(Span)
{
    public override int Precedence => 1;

    public override string Open(TextWriter writer, HtmlEncoder encoder, bool insideAnchor)
    {
        writer.Write("<span class=\"term");
        if (Verdict is { } verdict) writer.Write(" " + VerdictWords.Token(verdict));
        writer.Write("\">");
        return "span";
    }
}
