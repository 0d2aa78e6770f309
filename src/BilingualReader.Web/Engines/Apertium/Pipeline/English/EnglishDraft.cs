using System.Text;
using BilingualReader.Core.Text;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>A stretch of English and the French token that it came from.</summary>
internal sealed record TokenPlace(int Token, TextSpan Span);

/// <summary>
/// English text being put together: each code unit knows the French tokens that it came from, and protected text can be
/// looked at by the rules but never changed.
/// </summary>
internal sealed class EnglishDraft
{
    private const int TailLength = 30;
    private static readonly IReadOnlyList<int> Nobody = [];
    private readonly StringBuilder _text = new();
    private readonly List<IReadOnlyList<int>> _owners = [];
    private readonly List<bool> _locked = [];
    private string? _built;

    /// <summary>The text as it stands.</summary>
    public string Text => _built ??= _text.ToString();

    /// <summary>The last words of the text, enough to see an auxiliary.</summary>
    public string Tail => _text.ToString(Math.Max(0, _text.Length - TailLength), Math.Min(TailLength, _text.Length));

    /// <summary>Adds text at the end.</summary>
    public void Append(string text, IReadOnlyList<int> owners, bool isLocked = false)
    {
        _built = null;
        _text.Append(text);
        for (var i = 0; i < text.Length; i++)
        {
            _owners.Add(char.IsWhiteSpace(text[i]) && !isLocked ? Nobody : owners);
            _locked.Add(isLocked);
        }
    }

    /// <summary>Whether the text ends in one of the words, lower case, and a space.</summary>
    public bool EndsInWord(params IEnumerable<string> words)
    {
        if (_text.Length < 2 || _text[^1] != ' ') return false;
        var start = _text.Length - 1;
        while (start > 0 && char.IsLetter(_text[start - 1])) start--;
        var last = _text.ToString(start, _text.Length - 1 - start);
        return words.Any(word => last.Equals(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Takes the last word away when it is one of these.</summary>
    public void DropLastWord(params string[] words)
    {
        if (!EndsInWord(words)) return;
        var start = _text.Length - 1;
        while (start > 0 && char.IsLetter(_text[start - 1])) start--;
        Remove(start, _text.Length - start);
    }

    /// <summary>Puts other text in place of a stretch; false, with nothing changed, when the stretch is protected.</summary>
    public bool TryReplace(TextSpan span, string replacement)
    {
        while (span.Length > 0 && replacement.Length > 0 && _text[span.Start] == replacement[0])
        {
            span = new(span.Start + 1, span.Length - 1);
            replacement = replacement[1..];
        }

        while (span.Length > 0 && replacement.Length > 0 && _text[span.End - 1] == replacement[^1])
        {
            span = span with { Length = span.Length - 1 };
            replacement = replacement[..^1];
        }

        if (IsProtected(span)) return false;
        Replace(span, replacement);
        return true;
    }

    /// <summary>
    /// Moves a word to the start of an earlier one, with a space behind it; the space before it goes. An English adjective
    /// has no plural, so the "s" of "Americans" is left behind.
    /// </summary>
    public void MoveBack(TextSpan word, int target)
    {
        var text = word.In(Text);
        if (text.EndsWith("ns", StringComparison.Ordinal) && char.IsUpper(text[0])) text = text[..^1];
        var owner = _owners[word.Start];
        var isLocked = _locked[word.Start];
        Remove(word.Start - 1, word.Length + 1);
        _built = null;
        _text.Insert(target, text + " ");
        _owners.InsertRange(target, Enumerable.Repeat(owner, text.Length).Append(Nobody));
        _locked.InsertRange(target, Enumerable.Repeat(isLocked, text.Length).Append(false));
    }

    /// <summary>Makes the first letter a capital, protected or not: a sentence demands it.</summary>
    public void Capitalise()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (!char.IsLetterOrDigit(_text[i])) continue;
            _built = null;
            _text[i] = char.ToUpperInvariant(_text[i]);
            return;
        }
    }

    /// <summary>Where each French token came out, by start.</summary>
    public IEnumerable<TokenPlace> Places()
    {
        for (var i = 0; i < _owners.Count;)
        {
            var end = i + 1;
            while (end < _owners.Count && ReferenceEquals(_owners[end], _owners[i])) end++;
            foreach (var token in _owners[i]) yield return new(token, TextSpan.FromBounds(i, end));
            i = end;
        }
    }

    private bool IsProtected(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (_locked[i]) return true;
        }

        // An insertion inside a protected text would break it as well.
        return span.Length == 0 && span.Start > 0 && span.Start < _locked.Count && _locked[span.Start - 1] && _locked[span.Start]
            && ReferenceEquals(_owners[span.Start - 1], _owners[span.Start]);
    }

    private void Replace(TextSpan span, string replacement)
    {
        var owner = OwnerOf(span);
        Remove(span.Start, span.Length);
        _built = null;
        _text.Insert(span.Start, replacement);
        _owners.InsertRange(span.Start, replacement.Select(c => char.IsWhiteSpace(c) ? Nobody : owner));
        _locked.InsertRange(span.Start, Enumerable.Repeat(false, replacement.Length));
    }

    private void Remove(int start, int length)
    {
        _built = null;
        _text.Remove(start, length);
        _owners.RemoveRange(start, length);
        _locked.RemoveRange(start, length);
    }

    // New letters belong to the word that they change.
    private IReadOnlyList<int> OwnerOf(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (_owners[i].Count > 0) return _owners[i];
        }

        return span.Start > 0 && !_locked[span.Start - 1] ? _owners[span.Start - 1] : Nobody;
    }
}
