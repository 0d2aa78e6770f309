using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Terminology.Impact;

namespace BilingualReader.Web.Glossaries.Editing;

/// <summary>What a change of an entry means for one paragraph.</summary>
/// <param name="Number">Number of the paragraph; 0 for a title that is none.</param>
/// <param name="Source">Its French.</param>
/// <param name="Target">Its English; null while it is not translated.</param>
/// <param name="Result">The English with what can safely be replaced; null when nothing can.</param>
/// <param name="IsApproved">Whether a person has approved it.</param>
/// <param name="Impact">The occurrences.</param>
public sealed record BlockImpact(int Number, string Source, string? Target, string? Result, bool IsApproved, ParagraphImpact? Impact)
{
    /// <summary>How many occurrences are of a kind; none counts as right while there is no translation.</summary>
    public int Count(ImpactKind kind) => Target is null ? 0 : Impact?.Occurrences.Count(one => one.Kind == kind) ?? 0;

    /// <summary>All occurrences of the entry as it will be.</summary>
    public int Occurrences => Impact?.Occurrences.Length ?? 0;
}

/// <summary>What a change of an entry means for one article.</summary>
/// <param name="Id">The article.</param>
/// <param name="Title">Its title.</param>
/// <param name="Paragraphs">The paragraphs in which the entry stands, as it is or as it will be.</param>
public sealed record ArticleImpact(ArticleId Id, string Title, ImmutableArray<BlockImpact> Paragraphs);

/// <summary>What a change of an entry means for the library.</summary>
/// <param name="Articles">The articles in which the entry stands, newest first.</param>
public sealed record GlossaryImpact(ImmutableArray<ArticleImpact> Articles)
{
    /// <summary>What it was found by; null when nothing was looked for.</summary>
    internal GlossaryImpacts.Judges? Judges { get; init; }

    private IEnumerable<BlockImpact> Paragraphs => Articles.SelectMany(article => article.Paragraphs);

    /// <summary>All occurrences.</summary>
    public int Occurrences => Paragraphs.Sum(one => one.Occurrences);

    /// <summary>Those that are right already.</summary>
    public int Right => Paragraphs.Sum(one => one.Count(ImpactKind.Right));

    /// <summary>Those that can be replaced safely, outside approved text.</summary>
    public int Replaceable => Paragraphs.Where(one => !one.IsApproved).Sum(one => one.Count(ImpactKind.Replaceable));

    /// <summary>Those not right in approved text.</summary>
    public int InApproved => Paragraphs.Where(one => one.IsApproved).Sum(one => one.Count(ImpactKind.Replaceable) + one.Count(ImpactKind.Open));

    /// <summary>Those that want another translation.</summary>
    public int Open => Paragraphs.Where(one => !one.IsApproved).Sum(one => one.Count(ImpactKind.Open));

    /// <summary>Those in paragraphs without a translation.</summary>
    public int Untranslated => Paragraphs.Where(one => one.Target is null).Sum(one => one.Occurrences);

    /// <summary>Occurrences that the entry has now and will not have any more.</summary>
    public int Lost => Paragraphs.Sum(one => one.Impact?.Lost ?? 0);
}
