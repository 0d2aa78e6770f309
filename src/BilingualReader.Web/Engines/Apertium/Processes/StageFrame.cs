using System.Globalization;

namespace BilingualReader.Web.Engines.Apertium.Processes;

/// <summary>
/// The end marks around one request. A full stop of our own ends the sentence for the tagger and makes the programs give out
/// what they hold back; it stands between two empty blanks, or an analyser would read it as part of the last word ("M" as "M.",
/// Catalan "un" as the abbreviation of "unit"). A blank with a number used once follows, and must come back: a pipe with a dead
/// program answers with nothing at all.
/// </summary>
internal sealed class StageFrame
{
    private const string SentenceEnd = "^./.<sent>$[]";
    private readonly StagePart _part;
    private readonly string _nonce;

    /// <summary>A frame for one stream in a process; no two frames of a process have the same number.</summary>
    public StageFrame(StagePart part, uint salt, long number)
    {
        _part = part;
        _nonce = string.Create(CultureInfo.InvariantCulture, $"[;{salt:x8}{number:x8}]");
    }

    /// <summary>The stream with its end marks; NULs, which would end it early, are left out.</summary>
    public string Wrap(string stream) =>
        stream.Replace("\0", "", StringComparison.Ordinal) + (_part == StagePart.Transfer ? SentenceEnd : "[].[]") + _nonce;

    /// <summary>The answer without the marks; null when they are not there, so that the answer cannot be trusted.</summary>
    public string? Unwrap(string answer)
    {
        if (!answer.EndsWith(_nonce, StringComparison.Ordinal)) return null;
        var marked = answer[..^_nonce.Length];
        return _part switch
        {
            StagePart.Analysis => WithoutEnd(marked, "[]" + SentenceEnd),
            StagePart.Transfer => WithoutEnd(marked, ".[]") ?? WithoutLooseEnd(marked),
            _ => WithoutEnd(marked, "[].[]") ?? WithoutLooseEnd(marked),
        };
    }

    private static string? WithoutEnd(string text, string end) => text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : null;

    // A post-generator that joins the last two words ("par le" to "pel") moves the blanks behind the full stop, with a space
    // in front of it.
    private static string WithoutLooseEnd(string text)
    {
        while (text.EndsWith("[]", StringComparison.Ordinal)) text = text[..^2];
        if (!text.EndsWith('.')) return text;
        text = text[..^1];
        return text.EndsWith(' ') ? text[..^1] : text;
    }
}
