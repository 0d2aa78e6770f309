using System.Collections.Immutable;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Names;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Names;

/// <summary>Finds what answers the French names of one block in its English.</summary>
internal sealed class BlockEnglish(TranslatedBlock block, KnownKeys keys)
{
    private NameWindows? _windows;

    public TranslatedBlock Block => block;

    /// <summary>
    /// The English for the name at a place: what the glossary found, a known English name, the same spelling, one that differs
    /// least by key, the words that the engine linked, words of the same roots. Null when nothing can be told.
    /// </summary>
    public NameRendering? Find(TextSpan place)
    {
        if (block.Target.Length == 0) return null;
        var name = place.In(block.Source);
        if (AnswerOfGlossary(name, place) is { } answer) return answer;
        var sentence = SentenceAt(place);
        return FindKnown(name, sentence) ?? FindWords(name, sentence) ?? FindAlike(name) ?? FindLinked(place);
    }

    // What an entry accepts counts as what it wants.
    private NameRendering? AnswerOfGlossary(string name, TextSpan place)
    {
        foreach (var line in block.Terms)
        {
            if (line.Match.Span != place || line.Target is not { } target) continue;
            var words = target.In(block.Target);
            var wanted = line.Verdict == TermVerdict.Forbidden || line.Match.Entry.Status == TermStatus.DoNotTranslate ? words : line.Match.Entry.Target;
            var known = EnglishOf(name);
            return new NameRendering(words, known.Contains(wanted, StringComparer.OrdinalIgnoreCase) ? known[0] : wanted);
        }

        return null;
    }

    private NameRendering? FindKnown(string name, TextSpan sentence)
    {
        var english = EnglishOf(name);
        foreach (var form in english)
        {
            if (FindWords(form, sentence) is { } found) return found with { CountsAs = english[0] };
        }

        return null;
    }

    // O.N.U. is known as ONU.
    private static ImmutableArray<string> EnglishOf(string name)
    {
        var plain = name.Replace(".", "", StringComparison.Ordinal);
        return PlaceNames.EnglishOf(plain) is { IsEmpty: false } places ? places : BodyNames.EnglishOf(plain);
    }

    // In the sentence first that answers the one of the name, then anywhere.
    private NameRendering? FindWords(string words, TextSpan sentence)
    {
        var text = FindWords(words, sentence.Start, sentence.End) ?? FindWords(words, 0, block.Target.Length);
        return text is null ? null : new NameRendering(text, text);
    }

    private string? FindWords(string words, int from, int to)
    {
        var target = block.Target;
        for (var at = from; at < to; at++)
        {
            at = target.IndexOf(words, at, to - at, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return null;
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(target[at - 1])) && (end == target.Length || !char.IsLetterOrDigit(target[end]))) return target[at..end];
        }

        return null;
    }

    private NameRendering? FindAlike(string name)
    {
        _windows ??= NameWindows.Of(block.Target, keys);
        return (_windows.FindByKey(name) ?? _windows.FindByRoots(name)) is { } words ? new NameRendering(words, words) : null;
    }

    private NameRendering? FindLinked(TextSpan place) => LinkedWords.Of(block, place) is { } words ? new NameRendering(words, words) : null;

    private TextSpan SentenceAt(TextSpan place)
    {
        foreach (var pair in block.Sentences)
        {
            if (pair.Source.Contains(place) && pair.Target.End <= block.Target.Length) return pair.Target;
        }

        return new TextSpan(0, block.Target.Length);
    }
}
