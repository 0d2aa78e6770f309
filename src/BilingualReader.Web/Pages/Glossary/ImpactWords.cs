using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Terminology.Impact;
using BilingualReader.Core.Text;
using BilingualReader.Web.Glossaries.Editing;
using BilingualReader.Web.Pages.Articles;
using BilingualReader.Web.Pages.Compare;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BilingualReader.Web.Pages.Glossary;

/// <summary>What a change of an entry means, in words.</summary>
internal static class ImpactWords
{
    /// <summary>The whole library in one or two sentences.</summary>
    public static string Summary(GlossaryImpact impact, bool isDeleting)
    {
        if (impact.Articles.IsEmpty) return "It stands in no article of the library.";
        if (isDeleting) return $"It stands in {Count(impact.Articles.Length, "article", "articles")}, {Count(impact.Lost, "occurrence", "occurrences")}. Their translations stay as they are; what is translated from now on does not ask for it.";
        ImmutableArray<string> parts =
        [
            .. Part(impact.Right, "already right"),
            .. Part(impact.Replaceable, "can be replaced safely"),
            .. Part(impact.InApproved, "in approved text"),
            .. Part(impact.Open, impact.Open == 1 ? "wants another translation" : "want another translation"),
            .. Part(impact.Untranslated, "not translated yet"),
        ];
        var sum = $"{Count(impact.Articles.Length, "article", "articles")}, {Count(impact.Occurrences, "occurrence", "occurrences")}{(parts.IsEmpty ? "" : ": " + string.Join(", ", parts))}.";
        return impact.Lost == 0 ? sum : $"{sum} {Count(impact.Lost, "occurrence is", "occurrences are")} not found any more.";
    }

    /// <summary>One article in a few words.</summary>
    public static string Article(ArticleImpact article)
    {
        ImmutableArray<string> parts =
        [
            .. Part(article.Paragraphs.Sum(one => one.Count(ImpactKind.Right)), "right"),
            .. Part(article.Paragraphs.Sum(one => one.Count(ImpactKind.Replaceable)), "to replace"),
            .. Part(article.Paragraphs.Sum(one => one.Count(ImpactKind.Open)), "open"),
        ];
        return parts.IsEmpty ? Count(article.Paragraphs.Length, "paragraph", "paragraphs") : string.Join(", ", parts);
    }

    /// <summary>A text with the words marked that another text has not: <c>del</c> in the earlier one, <c>ins</c> in the later.</summary>
    public static IHtmlContent Marked(string before, string after, bool isAfter)
    {
        var html = new HtmlContentBuilder();
        var differences = Differences.Between(before, after);
        foreach (var (text, isDifferent) in isAfter ? MarkedRuns.Of(after, differences.Second) : MarkedRuns.Of(before, differences.First))
        {
            if (isDifferent) html.AppendHtml(Tag(isAfter ? "ins" : "del", text));
            else html.Append(text);
        }

        return html;
    }

    private static TagBuilder Tag(string name, string text)
    {
        var tag = new TagBuilder(name);
        tag.InnerHtml.Append(text);
        return tag;
    }

    private static IEnumerable<string> Part(int count, string words)
    {
        if (count > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{count} {words}");
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
