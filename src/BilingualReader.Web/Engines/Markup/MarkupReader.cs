using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Restoring;

namespace BilingualReader.Web.Engines.Markup;

/// <summary>Reads what a service made of a <see cref="MarkedText"/>, and proves that every element came back exactly once.</summary>
internal static partial class MarkupReader
{
    /// <summary>
    /// The translation with its codes in place and the English around its terms set right; null when an element is missing, doubled, crossed, foreign or changed inside.
    /// </summary>
    public static EngineTranslation? Read(MarkedText sent, string answer)
    {
        var restoring = new Restoring(sent);
        var position = 0;
        foreach (Match element in sent.Style.Element.Matches(answer))
        {
            if (!restoring.AddText(answer[position..element.Index]) || !restoring.AddElement(element)) return null;
            position = element.Index + element.Length;
        }

        return restoring.AddText(answer[position..]) ? restoring.Finish() : null;
    }

    /// <summary>
    /// The translation; when it cannot be proved, only its text, without any markup: where the codes belong is found by other
    /// means then, and the ledger tells what became of the terms.
    /// </summary>
    public static EngineTranslation ReadOrStrip(MarkedText sent, string answer) => Read(sent, answer) ?? new EngineTranslation(Strip(sent, answer), [], []);

    private static string Strip(MarkedText sent, string answer)
    {
        var text = sent.Style.Foreign.Replace(sent.Style.Element.Replace(answer, ""), element => IsText(sent, element) ? element.Value : "");
        return sent.Style.Leftover.Replace(MarkupStyle.Unescape(text), element => IsText(sent, element) ? element.Value : "");
    }

    // Some services take the escapes out of an answer.
    private static bool IsText(MarkedText sent, Match element) => sent.Source.Contains(element.Value, StringComparison.Ordinal);

    private sealed class Restoring(MarkedText sent)
    {
        private readonly StringBuilder _text = new();
        private readonly Stack<(Mark Mark, int Start)> _open = new();
        private readonly HashSet<Mark> _seen = [];
        private readonly List<InlineCode> _codes = [];
        private readonly List<PutBackTerm> _terms = [];
        private bool _endsProtected;

        public bool AddText(string markup)
        {
            if (markup.Length == 0) return true;
            if (sent.Style.Foreign.Matches(markup).Any(element => !IsText(sent, element))) return false;
            var text = MarkupStyle.Unescape(markup);
            if (sent.Style.Leftover.Matches(text).Any(element => !IsText(sent, element))) return false;
            if (_endsProtected) text = AfterProtected(text);
            _endsProtected = false;
            _text.Append(text);
            return true;
        }

        public bool AddElement(Match element)
        {
            var kind = sent.Style.KindOf(element.Groups["name"].Value);
            if (element.Groups["close"].Length > 0) return kind == MarkKind.EmptyCode || Close(kind);
            var id = sent.Style.IdIn(element.Groups["attributes"].Value, kind);
            var mark = sent.Marks.FirstOrDefault(mark => mark.Kind == kind && mark.Id == id);
            if (mark is null || !_seen.Add(mark) || _open.TryPeek(out var outer) && outer.Mark.Kind == MarkKind.Protected) return false;
            if (kind == MarkKind.EmptyCode) _codes.Add(mark.Code! with { Span = new TextSpan(_text.Length, 0) });
            else if (kind == MarkKind.Protected) OpenProtected(mark);
            else _open.Push((mark, _text.Length));
            // "<g id='3'/>" has lost its words.
            return kind == MarkKind.EmptyCode || !element.Groups["attributes"].Value.TrimEnd().EndsWith('/');
        }

        public EngineTranslation? Finish()
        {
            if (_open.Count > 0 || _seen.Count < sent.Marks.Length) return null;
            var text = _text.ToString();
            var read = new EngineTranslation(text, [], [])
            {
                Codes = sent.HasCodes ? [.. _codes.Select(code => code with { Span = Trim(code.Span, text) }).OrderBy(code => code.Span.Start).ThenByDescending(code => code.Span.Length)] : null,
            };
            return sent.Written is { } written ? EnglishAroundTerms.Mend(written, read, _terms) : read;
        }

        private bool Close(MarkKind kind)
        {
            if (!_open.TryPop(out var open) || open.Mark.Kind != kind) return false;
            if (kind == MarkKind.Code)
            {
                _codes.Add(open.Mark.Code! with { Span = TextSpan.FromBounds(open.Start, _text.Length) });
                return true;
            }

            var words = _text.ToString(open.Start, _text.Length - open.Start).Trim();
            if (!IsSame(words, open.Mark.Content)) return false;
            _text.Length = open.Start;
            if (open.Mark.Term is { } term) _terms.Add(new PutBackTerm(new TextSpan(_text.Length, words.Length), term));
            _text.Append(words);
            _endsProtected = true;
            return true;
        }

        // Services lose and add spaces at the borders of elements, and nowhere else.
        private void OpenProtected(Mark mark)
        {
            if (_text.Length > 0 && char.IsLetterOrDigit(_text[^1]) && mark.Content.Length > 0 && char.IsLetterOrDigit(mark.Content[0])) _text.Append(' ');
            _open.Push((mark, _text.Length));
        }

        private string AfterProtected(string text)
        {
            if (SpaceBeforeMark().IsMatch(text)) return text[1..];
            return char.IsLetterOrDigit(text[0]) && _text.Length > 0 && char.IsLetterOrDigit(_text[^1]) && !EndingOfWord().IsMatch(text) ? " " + text : text;
        }

        // A service may write the first letter of a sentence as a capital.
        private static bool IsSame(string words, string content) =>
            words == content || (words.Length == content.Length && words.Length > 0 && char.ToUpperInvariant(words[0]) == char.ToUpperInvariant(content[0]) && words.AsSpan(1).SequenceEqual(content.AsSpan(1)));

        private static TextSpan Trim(TextSpan span, string text)
        {
            var (start, end) = (span.Start, span.End);
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            return TextSpan.FromBounds(start, end);
        }
    }

    [GeneratedRegex(@"^ [,.;:!?)\]]")]
    private static partial Regex SpaceBeforeMark();

    // Of a plural or a possessive that the service made of the words inside.
    [GeneratedRegex(@"^e?s\b")]
    private static partial Regex EndingOfWord();
}
