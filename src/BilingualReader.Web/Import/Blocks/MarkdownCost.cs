using System.Buffers;

namespace BilingualReader.Web.Import.Blocks;

/// <summary>
/// Guards against text made to keep a Markdown parser busy: its time grows with the square of the marks in a paragraph.
/// </summary>
internal static class MarkdownCost
{
    /// <summary>About two seconds of parsing; a real article stays a hundred times below.</summary>
    private const long MostSquares = 100_000_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_~`<!&");

    /// <summary>Whether the text would take longer than any real article.</summary>
    public static bool IsAbsurd(string markdown)
    {
        long squares = 0;
        long marks = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                squares += marks * marks;
                marks = 0;
            }

            for (var rest = line; rest.IndexOfAny(Marks) is >= 0 and var at; rest = rest[(at + 1)..]) marks++;
        }

        return squares + (marks * marks) > MostSquares;
    }
}
