using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>
/// Turns a text and marks that may overlap in any way into well-nested markup, by cutting marks at the borders of others.
/// The text of the markup is the text that was given, character for character.
/// </summary>
internal static class RunRenderer
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Renders a run. Marks that reach outside the text or into the middle of a character are left out.</summary>
    public static RenderedRun Render(string text, IEnumerable<RunMark> marks)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var sweep = new Sweep(text, writer);
        foreach (var mark in InOrder(text, marks)) sweep.Begin(mark);
        sweep.Finish();
        return new RenderedRun(writer.ToString());
    }

    // A longer mark that starts at the same place goes around a shorter one; of equals the one that must stay whole does.
    private static IOrderedEnumerable<RunMark> InOrder(string text, IEnumerable<RunMark> marks) =>
        marks.Where(mark => mark.Span is { Start: >= 0, Length: >= 0 } && mark.Span.Length <= text.Length - mark.Span.Start)
            .Where(mark => !SplitsCharacter(text, mark.Span.Start) && !SplitsCharacter(text, mark.Span.End))
            .OrderBy(mark => mark.Span.Start)
            .ThenByDescending(mark => mark.Span.Length)
            .ThenByDescending(mark => mark.Precedence);

    private static bool SplitsCharacter(string text, int border) =>
        border > 0 && border < text.Length && char.IsSurrogatePair(text[border - 1], text[border]);

    private sealed class Sweep(string text, StringWriter writer)
    {
        private readonly List<OpenMark> open = [];
        private int position;

        public void Begin(RunMark mark)
        {
            CloseUpTo(mark.Span.Start);
            WriteTextTo(mark.Span.Start);
            var yielding = open.FindIndex(open => YieldsTo(open.Mark, mark));
            var reopened = yielding < 0 ? [] : CloseFrom(yielding);
            foreach (var around in reopened.Where(other => !YieldsTo(other, mark))) Open(around);
            Open(mark);
            foreach (var inside in reopened.Where(other => YieldsTo(other, mark))) Open(inside);
        }

        public void Finish()
        {
            CloseUpTo(text.Length);
            WriteTextTo(text.Length);
        }

        // One that would be cut by the end of the other, or an anchor that would hold another, goes inside in pieces.
        private static bool YieldsTo(RunMark open, RunMark mark) =>
            open.Precedence < mark.Precedence && (open.Span.End < mark.Span.End || (open.IsAnchor && mark.IsAnchor));

        private void CloseUpTo(int limit)
        {
            while (open.Count > 0 && open.Min(open => open.Mark.Span.End) is var end && end <= limit)
            {
                WriteTextTo(end);
                var ending = open.FindIndex(open => open.Mark.Span.End == end);
                foreach (var other in CloseFrom(ending).Where(other => other.Span.End > end)) Open(other);
            }
        }

        private List<RunMark> CloseFrom(int index)
        {
            var closed = open.GetRange(index, open.Count - index).ConvertAll(open => open.Mark);
            for (var i = open.Count - 1; i >= index; i--) writer.Write("</" + open[i].Tag + ">");
            open.RemoveRange(index, open.Count - index);
            return closed;
        }

        private void Open(RunMark mark)
        {
            var tag = mark.Open(writer, Encoder, open.Exists(open => open.Tag == "a"));
            open.Add(new OpenMark(mark, tag));
        }

        private void WriteTextTo(int end)
        {
            if (end <= position) return;
            Encoder.Encode(writer, text, position, end - position);
            position = end;
        }
    }

    private sealed record OpenMark(RunMark Mark, string Tag);
}
