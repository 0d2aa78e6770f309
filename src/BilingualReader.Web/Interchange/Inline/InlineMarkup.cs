using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Interchange.Inline;

/// <summary>Writes a text with its inline codes in some markup.</summary>
internal abstract class InlineMarkup
{
    /// <summary>The text with markup; codes that would cross are cut at the end of the outer one.</summary>
    public string Render(string text, ImmutableArray<InlineCode> codes)
    {
        var ordered = codes.Where(code => code.Span.Start >= 0 && code.Span.End <= text.Length).OrderBy(code => code.Span.Start).ThenByDescending(code => code.Span.Length);
        return Render(text, 0, text.Length, new Queue<InlineCode>(ordered));
    }

    /// <summary>Text of the article, made safe.</summary>
    protected abstract string Encode(string text);

    /// <summary>What a code makes of what stands in it.</summary>
    /// <param name="code">The code.</param>
    /// <param name="inner">Its text, encoded, with the codes inside it.</param>
    /// <param name="text">Its text as it is.</param>
    protected abstract string Wrap(InlineCode code, string inner, string text);

    /// <summary>The address of a link that may be followed: absolute, of the web or of mail; null for any other.</summary>
    protected static string? SafeAddress(InlineCode code) =>
        Uri.TryCreate(code.Address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
            ? uri.AbsoluteUri
            : null;

    private string Render(string text, int start, int end, Queue<InlineCode> codes)
    {
        var rendered = new StringBuilder();
        var at = start;
        while (codes.TryPeek(out var code) && (code.Span.Start < end || (code.Span.Start == end && end == text.Length)))
        {
            codes.Dequeue();
            var from = Math.Max(at, code.Span.Start);
            var to = Math.Clamp(code.Span.End, from, end);
            rendered.Append(Encode(text[at..from]));
            if (to > from) rendered.Append(Wrap(code, Render(text, from, to, codes), text[from..to]));
            at = to;
        }

        return rendered.Append(Encode(text[at..end])).ToString();
    }
}
