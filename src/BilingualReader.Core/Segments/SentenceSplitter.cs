using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Segments;

/// <summary>Splits a block of French or English text into sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>
    /// The sentences of a text, in order; white space between them belongs to none, every other character to one.
    /// A language whose tag does not start with "fr" is split by the rules for English. When in doubt it does not split.
    /// </summary>
    public static ImmutableArray<TextSpan> Split(string text, string language) =>
        string.IsNullOrWhiteSpace(text) ? [] : new SentenceScanner(text, SentenceRules.For(language)).Run();
}
