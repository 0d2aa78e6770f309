using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Tests.Translation;

/// <summary>
/// Random text that looks French, and random glossaries for it. Every word of their English has a k or a w, which no word of
/// the French has: what stands in a target tells where it came from.
/// </summary>
internal sealed class MangledText(Random random)
{
    private static readonly string[] French =
        ["le", "la", "les", "un", "des", "ne", "pas", "à", "où", "été", "port", "mer", "maire", "côte", "grève", "cœur", "île", "aéroport", "presqu'île", "base", "États-Unis", "Ouest", "ONU", "Irène", "M.", "3", "1 200", "2,5", "c'est-à-dire", "peut-être", "vœu", "ça", "Al-Qods", "Noël", "hôpital", "sous", "dit", "part"];

    private static readonly string[] Between = [" ", " ", " ", " ", " ", " ", ", ", ". ", " : ", "\u00A0; ", " « ", " » ", " – ", "… ", " (", ") ", "\n", "’", " 😀 ", " d'", " l’", "  ", " & ", " < ", "! ", "\u202F? "];

    private static readonly string[] English = ["kiwo", "Waku", "wek", "kaw", "Kow", "kwi", "wo", "UKW", "k", "O'Kew", "kew-wa", "wok", "Kuwi"];

    /// <summary>A paragraph of up to forty words.</summary>
    public string Paragraph()
    {
        var text = "";
        for (var i = random.Next(1, 40); i > 0; i--) text += Pick(French) + Pick(Between);
        return text + Pick(French);
    }

    /// <summary>Up to six entries whose French is often in the paragraph.</summary>
    public ImmutableArray<TermPair> Glossary(string paragraph)
    {
        var words = paragraph.Split([' ', '\n', '’', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, random.Next(1, 7)).Select(i => Entry(words, i)).Where(entry => entry.Source.Any(char.IsLetter)).DistinctBy(entry => entry.Source.ToLower(CultureInfo.InvariantCulture))];
    }

    /// <summary>One of the values.</summary>
    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>Whether it is, so many times of a hundred.</summary>
    public bool Is(int percent) => random.Next(100) < percent;

    private TermPair Entry(string[] words, int index)
    {
        var start = random.Next(words.Length);
        var source = string.Join(' ', words.Skip(start).Take(random.Next(1, 4))).Trim(',', '.', ' ', '…', '!', '(', ')', '–', ':', ';', '«', '»', '&');
        if (source.Length == 0) source = Pick(French);
        var kind = Pick(Enum.GetValues<TermKind>());
        var status = Is(10) ? TermStatus.DoNotTranslate : TermStatus.Preferred;
        return new TermPair(source, status == TermStatus.DoNotTranslate ? source : Phrase(), [source + "s"], [Phrase()], [Phrase()], status, kind, kind == TermKind.Name || Is(20), null, new TermOrigin("fuzz", index + 1));
    }

    /// <summary>Some words of the English of glossaries.</summary>
    public string Phrase() => string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(English)));
}
