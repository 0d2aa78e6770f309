using BilingualReader.Web.Import.Lines;

namespace BilingualReader.Web.Import.Cleanup.Rules;

/// <summary>
/// A line that only says when the page was published. A bare date may be the entry of a diary: it counts only beside
/// another line about the article, such as the name of its writer.
/// </summary>
internal sealed class DateLineRule : ICleanupRule
{
    public string Id => "date-line";

    public string Reason => "The date of the page";

    public IEnumerable<int> Find(Passage passage) => passage.Visible.Where(i => passage.IsEdge(i) && IsDateLine(passage, i));

    private static bool IsDateLine(Passage passage, int index) => DateLine.Read(passage.Blocks[index].Text) switch
    {
        { IsLabelled: true } => true,
        not null => passage.IsHead(index) && (IsAboutArticle(passage, index - 1) || IsAboutArticle(passage, index + 1)),
        null => false,
    };

    private static bool IsAboutArticle(Passage passage, int index) =>
        index >= 0 && index < passage.Blocks.Length
        && (passage.IsHidden(index) || Byline.FindAuthor(passage.Blocks[index].Text) is not null || AgencyLine.IsMatch(passage.Blocks[index].Text));
}
