using System.Buffers;
using System.Collections.Frozen;

namespace BilingualReader.Core.Text;

/// <summary>The small words by which French and English text is told apart; words that both languages have are in neither list.</summary>
internal static class FunctionWords
{
    /// <summary>What stands between words, apostrophes included: « l'État » is two words.</summary>
    public static readonly SearchValues<char> Separators = SearchValues.Create(" \u00A0\u202F\u2009\n\r\t,.;:!?…'’«»“”\"()[]/–—");

    private static readonly FrozenSet<string> French = Words("""
        le la les de des du et est une un dans que qui pour sur pas au aux avec par ce cette ces il elle nous vous je ne se sa ses
        mais ou où à était sont ils elles leur leurs être été ont avait sous entre après selon dont aussi lors chez très sans
        comme si cela notre votre qu d l n s c j depuis contre
        """);

    private static readonly FrozenSet<string> English = Words("""
        the of and to in is that it was for with as his he be are have this not by but from they you she we an which their been
        has were will would at when who what there if about into than
        """);

    /// <summary>Whether the word is French and not English; case does not matter.</summary>
    public static bool IsFrench(ReadOnlySpan<char> word) => French.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the text has more English than French words.</summary>
    public static bool IsEnglish(string text)
    {
        var english = English.GetAlternateLookup<ReadOnlySpan<char>>();
        var balance = 0;
        foreach (var range in text.AsSpan().SplitAny(Separators))
        {
            var word = text.AsSpan(range);
            if (english.Contains(word)) balance++;
            else if (IsFrench(word)) balance--;
        }

        return balance > 0;
    }

    private static FrozenSet<string> Words(string list) =>
        list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
