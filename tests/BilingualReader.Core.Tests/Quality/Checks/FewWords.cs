using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Core.Tests.Quality.Spelling;

namespace BilingualReader.Core.Tests.Quality.Checks;

/// <summary>British and American dictionaries of the words that tests of the check use.</summary>
internal static class FewWords
{
    private const string Both = "the a an and of in to is has he it was with at by on government changed well known don't people country back said says read train line king reopens port qualify page text";

    public static HunspellLexicon British { get; } = TinyDictionary.Of($"{Both} authorisation authorization colour centre");

    public static HunspellLexicon American { get; } = TinyDictionary.Of($"{Both} authorization color center");

    /// <summary>Both dictionaries.</summary>
    public static EnglishSpelling Spelling { get; } = new(() => British, () => American);
}
