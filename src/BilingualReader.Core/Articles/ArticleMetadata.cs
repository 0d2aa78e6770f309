using System.Collections.Immutable;

namespace BilingualReader.Core.Articles;

/// <summary>What is known of an article besides its text.</summary>
/// <param name="Title">Its title: one found in the text, or the first sentence shortened. Never empty.</param>
/// <param name="TitleBlock">Number of the block that is the title, or null when the title is no block of the text.</param>
/// <param name="Outlet">Newspaper, agency or site; null when unknown.</param>
/// <param name="Author">Who signed it; null when unknown.</param>
/// <param name="Published">Day of publication; null when unknown or incomplete in the text.</param>
/// <param name="Tags">Labels that its page gave it, in their order.</param>
/// <param name="Url">Absolute http or https address of the original page; null when unknown.</param>
public sealed record ArticleMetadata(
    string Title,
    int? TitleBlock,
    string? Outlet,
    string? Author,
    DateOnly? Published,
    ImmutableArray<string> Tags,
    string? Url);
