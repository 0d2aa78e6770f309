using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Engines.Local;

/// <summary>A stretch of a text whose English is settled: a glossary term, or words that stay as they are.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="English">What must stand for it.</param>
/// <param name="Term">The term; null for words that stay as they are.</param>
internal sealed record LocalKept(TextSpan Span, string English, EngineTerm? Term)
{
    /// <summary>All of a text that lie within a stretch of it, by start.</summary>
    public static IEnumerable<LocalKept> In(EngineText text, TextSpan within) =>
        text.Terms.Select(term => new LocalKept(term.Span, term.Target, term))
            .Concat(text.Verbatim.Select(span => new LocalKept(span, span.In(text.Text), Term: null)))
            .Where(kept => kept.Span.Length > 0 && within.Contains(kept.Span))
            .OrderBy(kept => kept.Span.Start);
}
