using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>A stretch of a text.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether they are marked.</param>
internal sealed record MarkedRun(string Text, bool IsMarked);

/// <summary>Cuts a text at its marks.</summary>
internal static class MarkedRuns
{
    /// <summary>The stretches of a text, in order; together they are the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">What is marked, in order, none over another.</param>
    public static ImmutableArray<MarkedRun> Of(string text, ImmutableArray<TextSpan> marks)
    {
        var runs = ImmutableArray.CreateBuilder<MarkedRun>();
        var position = 0;
        foreach (var mark in marks)
        {
            if (mark.Start > position) runs.Add(new MarkedRun(text[position..mark.Start], false));
            runs.Add(new MarkedRun(mark.In(text), true));
            position = mark.End;
        }

        if (position < text.Length) runs.Add(new MarkedRun(text[position..], false));
        return runs.ToImmutable();
    }
}
