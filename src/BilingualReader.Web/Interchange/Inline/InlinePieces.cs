using System.Collections.Immutable;
using BilingualReader.Core.Articles;

namespace BilingualReader.Web.Interchange.Inline;

/// <summary>A piece of a text with inline codes, in the order in which it is written.</summary>
internal abstract record InlinePiece;

/// <summary>Text.</summary>
internal sealed record TextPiece(string Text) : InlinePiece;

/// <summary>A code begins that has text in it.</summary>
internal sealed record CodeStart(InlineCode Code) : InlinePiece;

/// <summary>The code begun last ends.</summary>
internal sealed record CodeEnd(InlineCode Code) : InlinePiece;

/// <summary>A code without text in it.</summary>
internal sealed record CodePoint(InlineCode Code) : InlinePiece;

/// <summary>Takes a text with inline codes apart.</summary>
internal static class InlinePieces
{
    /// <summary>The pieces; a code that lies outside of the text, cuts a surrogate pair, crosses another or has the id of another is left out.</summary>
    public static IEnumerable<InlinePiece> Of(string text, ImmutableArray<InlineCode> codes)
    {
        var open = new Stack<InlineCode>();
        var at = 0;
        foreach (var code in Sound(text, codes))
        {
            while (open.TryPeek(out var inner) && inner.Span.End <= code.Span.Start)
            {
                if (inner.Span.End > at) yield return new TextPiece(text[at..inner.Span.End]);
                at = inner.Span.End;
                yield return new CodeEnd(open.Pop());
            }

            if (code.Span.Start > at) yield return new TextPiece(text[at..code.Span.Start]);
            at = code.Span.Start;
            if (code.Span.Length == 0)
            {
                yield return new CodePoint(code);
                continue;
            }

            open.Push(code);
            yield return new CodeStart(code);
        }

        while (open.TryPop(out var inner))
        {
            if (inner.Span.End > at) yield return new TextPiece(text[at..inner.Span.End]);
            at = inner.Span.End;
            yield return new CodeEnd(inner);
        }

        if (at < text.Length) yield return new TextPiece(text[at..]);
    }

    /// <summary>The codes that can be written, by start, outer before inner.</summary>
    public static ImmutableArray<InlineCode> Sound(string text, ImmutableArray<InlineCode> codes)
    {
        var sound = ImmutableArray.CreateBuilder<InlineCode>(codes.Length);
        var ordered = codes
            .Where(code => code.Span.Start >= 0 && code.Span.Length >= 0 && code.Span.End <= text.Length && !IsInsidePair(text, code.Span.Start) && !IsInsidePair(text, code.Span.End))
            .DistinctBy(code => code.Id)
            .OrderBy(code => code.Span.Start)
            .ThenByDescending(code => code.Span.Length);
        foreach (var code in ordered)
        {
            if (sound.All(other => !other.Span.Overlaps(code.Span) || other.Span.Contains(code.Span))) sound.Add(code);
        }

        return sound.DrainToImmutable();
    }

    private static bool IsInsidePair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
