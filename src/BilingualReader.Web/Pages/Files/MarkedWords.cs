using System.Collections.Immutable;
using BilingualReader.Core.Text;
using BilingualReader.Web.Pages.Compare;

namespace BilingualReader.Web.Pages.Files;

/// <summary>A text in pieces, those marked that another text does not have.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether they differ.</param>
internal sealed record MarkedWords(string Text, bool IsMarked)
{
    /// <summary>Both texts, each with the words marked that the other does not have.</summary>
    public static (ImmutableArray<MarkedWords> Before, ImmutableArray<MarkedWords> After) Between(string before, string after)
    {
        var differences = Differences.Between(before, after);
        return (Cut(before, differences.First), Cut(after, differences.Second));
    }

    private static ImmutableArray<MarkedWords> Cut(string text, ImmutableArray<TextSpan> marked)
    {
        var pieces = ImmutableArray.CreateBuilder<MarkedWords>();
        var at = 0;
        foreach (var span in marked)
        {
            if (span.Start > at) pieces.Add(new MarkedWords(text[at..span.Start], false));
            pieces.Add(new MarkedWords(span.In(text), true));
            at = span.End;
        }

        if (at < text.Length) pieces.Add(new MarkedWords(text[at..], false));
        return pieces.DrainToImmutable();
    }
}
