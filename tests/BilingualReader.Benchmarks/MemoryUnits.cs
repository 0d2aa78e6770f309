using BilingualReader.Core.Memory;

namespace BilingualReader.Benchmarks;

/// <summary>Units for measuring: those of a file, and as many more as are wanted, made of them by exchanging a tenth to a third of their words.</summary>
internal sealed class MemoryUnits
{
    private readonly IReadOnlyList<TranslationUnit> read;
    private readonly string[] french;
    private readonly string[] english;

    public MemoryUnits(IReadOnlyList<TranslationUnit> read)
    {
        this.read = read;
        french = [.. read.SelectMany(unit => Words(unit.Source))];
        english = [.. read.SelectMany(unit => Words(unit.Target))];
    }

    /// <summary>The first units are those of the file. The same for the same number, always.</summary>
    public IEnumerable<TranslationUnit> Take(int count)
    {
        var random = new Random(20260101);
        for (var i = 0; i < count; i++)
        {
            var unit = read[i % read.Count];
            yield return i < read.Count ? unit : new TranslationUnit(Exchanged(unit.Source, french, random), Exchanged(unit.Target, english, random), unit.Kind, unit.Origin);
        }
    }

    /// <summary>Texts like those of units: words exchanged, left out, put in, and with another ending.</summary>
    public IEnumerable<string> Queries(IReadOnlyList<TranslationUnit> units, int count, Func<int, bool> isLong)
    {
        var random = new Random(77);
        while (count > 0)
        {
            var words = Words(units[random.Next(units.Count)].Source).ToList();
            if (!isLong(words.Count)) continue;
            for (var edits = random.Next(1, 2 + words.Count / 4); edits > 0 && words.Count > 1; edits--) Edit(words, random);
            count--;
            yield return string.Join(' ', words);
        }
    }

    private void Edit(List<string> words, Random random)
    {
        var at = random.Next(words.Count);
        switch (random.Next(5))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, french[random.Next(french.Length)]);
                break;
            case 2:
                words[at] += "s";
                break;
            default:
                words[at] = french[random.Next(french.Length)];
                break;
        }
    }

    private static string Exchanged(string text, string[] others, Random random)
    {
        var words = Words(text);
        for (var left = Math.Max(1, random.Next(words.Length / 10, 1 + words.Length / 3)); left > 0; left--) words[random.Next(words.Length)] = others[random.Next(others.Length)];
        return string.Join(' ', words);
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
