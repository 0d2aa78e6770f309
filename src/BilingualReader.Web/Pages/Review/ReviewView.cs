using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Pages.Review;

/// <summary>The review of an article: everything the markup needs.</summary>
/// <param name="State">The article.</param>
/// <param name="Rows">The paragraphs shown, in their order.</param>
/// <param name="Active">The one that is worked on; null when none is shown.</param>
/// <param name="Summary">How far the review has come.</param>
/// <param name="Checks">Ids of the checks that have found something, for the filter.</param>
/// <param name="People">Names of those who have edited or approved something.</param>
/// <param name="Terms">French of the terms that occur.</param>
internal sealed record ReviewView(
    ArticleState State,
    ImmutableArray<ReviewRow> Rows,
    ReviewRow? Active,
    ReviewSummary Summary,
    ImmutableArray<string> Checks,
    ImmutableArray<string> People,
    ImmutableArray<string> Terms)
{
    public ArticleId Id => State.Id;

    /// <summary>English title if there is one, else the French.</summary>
    public string PlainTitle => State.Title.Target ?? State.Title.Block.Source;

    /// <summary>Whether a browser had better leave out what is far from the window.</summary>
    public bool IsLong => Rows.Length > 60;
}

/// <summary>How far the review of an article has come.</summary>
/// <param name="Total">Paragraphs to translate.</param>
/// <param name="Approved">Of these, approved or final.</param>
/// <param name="Edited">Of these, edited and not approved.</param>
/// <param name="Machine">Of these, as a machine left them.</param>
/// <param name="Untranslated">Of these, without a translation.</param>
/// <param name="Problems">Paragraphs with a finding of severity error.</param>
/// <param name="Clean">Paragraphs that can be approved together.</param>
/// <param name="WordsLookedAt">Share of the words that a person has edited, approved or commented on, from 0 to 1.</param>
internal sealed record ReviewSummary(int Total, int Approved, int Edited, int Machine, int Untranslated, int Problems, int Clean, double WordsLookedAt)
{
    /// <summary>The counts in one line.</summary>
    public string Words => string.Join(" · ", new[]
    {
        Part(Approved, "approved"),
        Part(Edited, "edited"),
        Part(Machine, "machine"),
        Part(Untranslated, "not translated"),
        Problems == 0 ? null : Problems == 1 ? "1 with an error" : $"{Problems} with errors",
        $"{WordsLookedAt.ToString("P0", CultureInfo.GetCultureInfo("en-GB"))} of the words looked at",
    }.OfType<string>());

    private static string? Part(int count, string what) => count == 0 ? null : $"{count} {what}";
}
