namespace BilingualReader.Web.Import.Lines;

/// <summary>Lines that say something about the article and are no titles: who wrote it, for whom, when.</summary>
internal static class AboutArticle
{
    /// <summary>Whether the text is such a line.</summary>
    public static bool IsMatch(string text) =>
        AgencyLine.IsMatch(text) || Byline.FindAuthor(text) is not null || DateLine.Read(text) is not null;
}
