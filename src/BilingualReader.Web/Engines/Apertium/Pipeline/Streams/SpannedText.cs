using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.Streams;

/// <summary>A stretch of a stage's output with the identities of the words that it came from.</summary>
/// <param name="Text">The text, marks of failure taken away.</param>
/// <param name="Ids">The identities; empty for text between spans.</param>
/// <param name="Mark">The mark of failure that the stage gave it: <c>*</c>, <c>@</c>, <c>#</c>; NUL for none.</param>
internal sealed record SpannedPiece(string Text, IReadOnlyList<int> Ids, char Mark)
{
    /// <summary>Whether it is a word that the stage has no translation for, in the language that the stage came from.</summary>
    public bool IsUntranslated => Mark is '*' or '@';
}

/// <summary>Reads the output of a stage that knows word-bound spans, <c>[[t:w:7]]word[[/]]</c>.</summary>
internal static partial class SpannedText
{
    private const string Open = "[[";
    private const string Close = "[[/]]";

    /// <summary>
    /// The pieces in order. No mark of failure and no bracket of a span remains in their texts; an untranslated word
    /// outside every span belongs to the words of the span before it, if any, and is left out if none.
    /// </summary>
    public static IReadOnlyList<SpannedPiece> Parse(string stream)
    {
        List<SpannedPiece> pieces = [];
        for (var position = 0; position < stream.Length;)
        {
            var open = IndexOf(stream, Open, position);
            var mark = open > position && IsMark(stream[open - 1]) ? stream[open - 1] : '\0';
            AddBetween(stream[position..open], pieces);
            if (open == stream.Length) break;
            var head = IndexOf(stream, "]]", open);
            var close = IndexOf(stream, Close, head);
            if (head < stream.Length) pieces.Add(Span(stream[(open + 2)..head], StreamText.Unescape(stream[Math.Min(head + 2, close)..close]), mark));
            position = close + Close.Length;
        }

        return pieces;
    }

    // A transfer rule may set a verb apart from its auxiliary and leave it without a span: "[[t:w:3]]will[[/]] @darse".
    private static void AddBetween(string stream, List<SpannedPiece> pieces)
    {
        var plain = new StringBuilder();
        foreach (Match word in Word().Matches(StreamText.Unescape(stream)))
        {
            if (IsPronounOfItsOwn(word.Value)) continue;
            if (!IsUntranslated(word.Value)) plain.Append(Clean(word.Value));
            else if (pieces.LastOrDefault(piece => piece.Ids.Count > 0) is { } owner && IsBlank(pieces[^1].Ids, owner, plain))
            {
                Flush(plain, pieces);
                pieces.Add(new(Clean(word.Value), owner.Ids, '@'));
            }
        }

        Flush(plain, pieces);
    }

    private static bool IsBlank(IReadOnlyList<int> last, SpannedPiece owner, StringBuilder between) =>
        ReferenceEquals(last, owner.Ids) && string.IsNullOrWhiteSpace(between.ToString());

    private static void Flush(StringBuilder plain, List<SpannedPiece> pieces)
    {
        if (plain.Length > 0) pieces.Add(new(plain.ToString(), [], '\0'));
        plain.Clear();
    }

    private static bool IsUntranslated(string word) => word.Length > 1 && (word[0] is '*' or '@') && char.IsLetterOrDigit(word[1]);

    // What the pair calls a pronoun that no French word stands behind, and that it could not write.
    private static bool IsPronounOfItsOwn(string word) => word.Equals("#prpers", StringComparison.OrdinalIgnoreCase);

    private static SpannedPiece Span(string head, string body, char markBefore)
    {
        var mark = body.FirstOrDefault(IsMark, markBefore);
        return new(Clean(body), Identities(head), mark);
    }

    private static int IndexOf(string stream, string wanted, int from)
    {
        var at = from < stream.Length ? stream.IndexOf(wanted, from, StringComparison.Ordinal) : -1;
        return at < 0 ? stream.Length : at;
    }

    private static string Clean(string text)
    {
        var unmarked = string.Concat(text.Where(c => !IsMark(c)));
        return unmarked.Contains('/', StringComparison.Ordinal) ? Alternatives().Replace(unmarked, match => Choose(match.Value.Split('/'))) : unmarked;
    }

    // A slash of the text travels as another character, so this is a generator in doubt: "marcadores/marcadors". The
    // regular plural of both languages is the likelier one.
    private static string Choose(string[] forms) => Array.Find(forms, form => form.EndsWith("es", StringComparison.Ordinal)) ?? forms[0];

    private static bool IsMark(char c) => c is '*' or '#' or '@';

    private static List<int> Identities(string head)
    {
        List<int> ids = [];
        foreach (var part in head.Split(';', StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(part.AsSpan(part.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) ids.Add(id);
        }

        return ids;
    }

    [GeneratedRegex(@"\s+|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\s/]+(?:/[^\s/]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Alternatives();
}
