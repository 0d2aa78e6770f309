namespace BilingualReader.Core.Memory.Index;

/// <summary>Texts that many units share, each kept once; 0 stands for none.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string?> texts = [null];

    /// <summary>How many there are: they are numbered from 1.</summary>
    public int Count => texts.Count - 1;

    /// <summary>The number of a text, which is added when it is new.</summary>
    public int Take(string? text)
    {
        if (text is null) return 0;
        if (numbers.TryGetValue(text, out var number)) return number;
        numbers.Add(text, texts.Count);
        texts.Add(text);
        return texts.Count - 1;
    }

    /// <summary>The number of a text; -1 when no unit has it.</summary>
    public int Find(string text) => numbers.GetValueOrDefault(text, -1);

    /// <summary>The text of a number.</summary>
    public string? this[int number] => texts[number];
}
