using System.Text;
using BilingualReader.Core.Text;
using BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Spanish;

/// <summary>A word of the Spanish text with the identities that it carries.</summary>
internal sealed record SpanishSpan(TextSpan Span, IReadOnlyList<int> Ids, bool IsUntranslated);

/// <summary>
/// The Spanish between the two pairs, without spans: the second analyser would not see words of several parts through
/// them. The identities are kept apart and laid back over the words that it finds.
/// </summary>
internal sealed class SpanishText
{
    private readonly List<SpanishSpan> _spans = [];
    private readonly HashSet<int> _stops = [];

    /// <summary>Reads the output of the first pair.</summary>
    public SpanishText(string stream)
    {
        var text = new StringBuilder();
        foreach (var piece in SpannedText.Parse(stream))
        {
            if (piece.Ids.Count > 0) _spans.Add(new(new(text.Length, piece.Text.Length), piece.Ids, piece.Mark == '@'));
            else if (IsStopBehindWord(text, piece.Text)) SetApart(text);
            text.Append(piece.Text);
        }

        Text = text.ToString();
    }

    /// <summary>The plain Spanish, each stop behind a word set apart from it.</summary>
    public string Text { get; }

    /// <summary>The second analyser's units with the identities of the first.</summary>
    public AnalysedText LayOver(AnalysedText analysed)
    {
        var places = analysed.Locate(Text);
        return analysed with { Units = [.. analysed.Units.Select((unit, i) => LayOver(unit, places[i]))] };
    }

    // The analyser takes "mar." at the end of a sentence for the month of March, and the sea is lost.
    private static bool IsStopBehindWord(StringBuilder text, string piece) =>
        piece.StartsWith('.') && text.Length > 0 && char.IsLetter(text[^1]);

    private void SetApart(StringBuilder text)
    {
        text.Append(' ');
        _stops.Add(text.Length);
    }

    private LexicalUnit LayOver(LexicalUnit unit, TextSpan place)
    {
        if (_stops.Contains(place.Start)) unit = unit with { Blank = "" };
        var covering = _spans.Where(span => span.Span.Overlaps(place)).ToArray();
        var ids = covering.SelectMany(span => span.Ids).Distinct().ToArray();
        // A French word that the first pair could not translate may happen to be a Spanish word: it is not one here.
        var analyses = covering.Any(span => span.IsUntranslated) ? "*" + unit.Surface : unit.Analyses;
        return unit with { Ids = ids, Analyses = analyses };
    }
}
