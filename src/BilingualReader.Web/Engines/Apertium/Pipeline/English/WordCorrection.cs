using System.Collections.Frozen;

namespace BilingualReader.Web.Engines.Apertium.Pipeline.English;

/// <summary>One English word that the engine gives for a French word, in all its forms, and the right one.</summary>
internal sealed class WordCorrection
{
    private readonly FrozenDictionary<string, EnglishForm> _forms;
    private readonly string _right;

    /// <summary>A correction from one base form to another.</summary>
    public WordCorrection(string wrong, string right)
    {
        _right = right;
        // The forms are taken from the last: where two forms look alike ("spent"), the earlier meaning wins.
        var forms = new Dictionary<string, EnglishForm>(StringComparer.Ordinal);
        foreach (var form in EnglishForms.All) forms.TryAdd(EnglishForms.Inflect(wrong, form), form);
        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The right word in the form of the wrong one; null when the word is another.</summary>
    /// <param name="word">A word of the English.</param>
    /// <param name="isAfterAuxiliary">Whether it stands behind "has", "was" and the like.</param>
    public string? Correct(string word, bool isAfterAuxiliary)
    {
        if (!_forms.TryGetValue(word.ToLowerInvariant(), out var form)) return null;
        if (form == EnglishForm.Past && isAfterAuxiliary) form = EnglishForm.Participle;
        var right = EnglishForms.Inflect(_right, form);
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(right[0]) + right[1..] : right;
    }
}
