using System.Collections.Immutable;
using System.Text;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Terminology.Forms;

namespace BilingualReader.Benchmarks;

/// <summary>French-looking words, terms and paragraphs from a fixed seed: the same on every machine and in every run.</summary>
internal sealed class SyntheticFrench(int seed)
{
    private static readonly string[] Syllables =
    [
        "ba", "bé", "bor", "ca", "cha", "ché", "cla", "con", "cri", "da", "dé", "di", "dou", "é", "en", "fa", "fé", "fran", "ga", "gé",
        "gou", "im", "is", "ja", "la", "lé", "lo", "lu", "ma", "mé", "mi", "mon", "na", "né", "no", "ou", "pa", "pé", "por", "pré", "ra",
        "ré", "ri", "ro", "sa", "sé", "si", "sou", "ta", "té", "ti", "tou", "tra", "u", "va", "vé", "vi", "vou", "zé", "œu",
    ];

    private static readonly string[] Endings = ["", "", "e", "es", "s", "tion", "ment", "eur", "ique", "ois", "er", "ant"];

    private static readonly string[] Small =
    [
        "le", "la", "les", "de", "des", "du", "un", "une", "et", "à", "au", "aux", "en", "dans", "par", "pour", "sur", "que", "qui", "ne",
        "pas", "plus", "est", "ont", "été", "avec", "selon", "son", "sa", "ses", "ce", "cette", "il", "elle", "après", "contre",
    ];

    private readonly Random _random = new(seed);
    private readonly List<string> _vocabulary = [];

    /// <summary>Distinct entries of one to four words; three in ten are names, one in twenty is a verb, the others are nouns.</summary>
    public ImmutableArray<TermPair> Entries(int count)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<TermPair>(count);
        while (entries.Count < count)
        {
            var kind = _random.Next(20) switch { < 6 => TermKind.Name, 6 => TermKind.Verb, _ => TermKind.Noun };
            var isName = kind == TermKind.Name;
            var source = string.Join(_random.Next(8) == 0 ? "-" : " ", Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => isName ? Capital(Word()) : Word()));
            if (kind == TermKind.Verb) source = Word() + (_random.Next(2) == 0 ? "er " : "ir ") + source;
            if (source.Length < 5 || !sources.Add(source)) continue;
            entries.Add(new TermPair(source, source, [], [], [], TermStatus.Preferred, kind, isName, null, new TermOrigin("synthetic", entries.Count + 1)));
        }

        return entries.DrainToImmutable();
    }

    /// <summary>Paragraphs of about 100 words, one word in thirty a term, as it is or in one of its forms, until they have <paramref name="bytes"/> bytes of UTF-8.</summary>
    public ImmutableArray<string> Paragraphs(ImmutableArray<TermPair> entries, int bytes)
    {
        while (_vocabulary.Count < 8000) _vocabulary.Add(Word());
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        for (var made = 0; made < bytes;)
        {
            var paragraph = Paragraph(entries);
            made += Encoding.UTF8.GetByteCount(paragraph);
            paragraphs.Add(paragraph);
        }

        return paragraphs.DrainToImmutable();
    }

    private string Paragraph(ImmutableArray<TermPair> entries)
    {
        var text = new StringBuilder();
        for (var word = 0; word < 100; word++)
        {
            if (word > 0) text.Append(_random.Next(12) == 0 ? ", " : _random.Next(20) == 0 ? ". " : " ");
            text.Append(_random.Next(30) switch
            {
                0 => Form(entries[_random.Next(entries.Length)]),
                1 => "l’" + Common(),
                < 14 => Small[_random.Next(Small.Length)],
                _ => Common(),
            });
        }

        return text.Append('.').ToString();
    }

    private string Form(TermPair entry)
    {
        var forms = TermForms.Of(entry).Forms;
        return forms.IsEmpty || _random.Next(2) == 0 ? entry.Source : forms[_random.Next(forms.Length)].Text;
    }

    // Squaring the draw makes early words of the list frequent and late ones rare, as in a real text.
    private string Common()
    {
        var draw = _random.NextDouble();
        return _vocabulary[(int)(draw * draw * _vocabulary.Count)];
    }

    private string Word() =>
        string.Concat(Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Syllables[_random.Next(Syllables.Length)])) + Endings[_random.Next(Endings.Length)];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
