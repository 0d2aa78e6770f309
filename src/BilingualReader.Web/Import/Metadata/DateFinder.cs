using BilingualReader.Web.Import.Blocks;
using BilingualReader.Web.Import.Cleanup;
using BilingualReader.Web.Import.Lines;

namespace BilingualReader.Web.Import.Metadata;

/// <summary>Finds the day on which an article was published. Dates inside the running text are never taken for it.</summary>
internal static class DateFinder
{
    /// <summary>The day; null when there is none, or when several days compete.</summary>
    public static DateOnly? Find(Passage passage, FrontMatter? frontMatter)
    {
        if (frontMatter?.FindValue("date", "published", "publié", "publie") is { } given) return FrenchDates.ReadOnly(given);
        var days = Lines(passage).Concat(Dateline(passage)).OfType<DateOnly>().Distinct().ToList();
        return days.Count == 1 ? days[0] : null;
    }

    /// <summary>Days of lines that say only a date, or who wrote the article and when.</summary>
    private static IEnumerable<DateOnly?> Lines(Passage passage)
    {
        for (var i = 0; i < passage.Blocks.Length; i++)
        {
            if (!passage.IsEdge(i)) continue;
            var text = passage.Blocks[i].Text;
            if (DateLine.Read(text) is { } line && (line.IsLabelled || passage.IsHead(i))) yield return line.Published;
            else if (Byline.FindAuthor(text) is not null) yield return DateLine.PublishedOn(FrenchDates.Prepare(text));
        }
    }

    private static IEnumerable<DateOnly?> Dateline(Passage passage) =>
        passage.Opening is { } opening ? [PressDateline.Read(opening.Text)?.Published] : [];
}
