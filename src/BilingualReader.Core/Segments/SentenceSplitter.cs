using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Segments;

/// <summary>Splits a block of French or English text into sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a text, in order; white space between them belongs to none.</summary>
    public static ImmutableArray<TextSpan> Split(string text, string language) =>
        string.IsNullOrWhiteSpace(text) ? [] : [new TextSpan(0, text.Length)];
}
