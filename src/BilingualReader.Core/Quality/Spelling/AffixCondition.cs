using System.Collections.Immutable;

namespace BilingualReader.Core.Quality.Spelling;

/// <summary>What a stem must begin or end with to take an affix, one test for each letter: « [^aeiou]y ».</summary>
internal sealed class AffixCondition
{
    private readonly ImmutableArray<LetterTest> _tests;

    private AffixCondition(ImmutableArray<LetterTest> tests) => _tests = tests;

    /// <summary>Reads a condition.</summary>
    public static AffixCondition Read(string text)
    {
        if (text == ".") return new AffixCondition([]);
        var tests = ImmutableArray.CreateBuilder<LetterTest>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '[')
            {
                var end = text.IndexOf(']', i);
                if (end < 0) throw new DamagedDictionaryException($"the condition “{text}” has no end");
                var isNegative = end > i + 1 && text[i + 1] == '^';
                tests.Add(new LetterTest(text[(isNegative ? i + 2 : i + 1)..end], isNegative));
                i = end;
            }
            else
            {
                tests.Add(text[i] == '.' ? new LetterTest("", true) : new LetterTest(text[i].ToString(), false));
            }
        }

        return new AffixCondition(tests.DrainToImmutable());
    }

    /// <summary>Whether a stem may take the affix.</summary>
    /// <param name="stem">The stem as the dictionary has it.</param>
    /// <param name="isAtEnd">Whether its end is tested, for a suffix; else its beginning.</param>
    public bool Takes(ReadOnlySpan<char> stem, bool isAtEnd)
    {
        if (stem.Length < _tests.Length) return false;
        var letters = isAtEnd ? stem[^_tests.Length..] : stem[.._tests.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            if (!_tests[i].Takes(letters[i])) return false;
        }

        return true;
    }

    private readonly record struct LetterTest(string Letters, bool IsNegative)
    {
        public bool Takes(char letter) => Letters.Contains(letter, StringComparison.Ordinal) != IsNegative;
    }
}
