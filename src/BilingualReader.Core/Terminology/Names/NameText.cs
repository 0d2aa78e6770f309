using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Names;

/// <summary>The words of one block, with questions that the search for names asks of them.</summary>
internal sealed class NameText
{
    // Above this share of capitals among the letters, capitals say nothing.
    private const double HeadlineShare = 0.6;

    public NameText(int block, string text)
    {
        (Block, Text, Tokens) = (block, text, NameTokens.Read(text));
        IsHeadline = IsMostlyCapitals();
        IsTitleCase = HasCapitalSmallWord();
    }

    public int Block { get; }

    public string Text { get; }

    public ImmutableArray<NameToken> Tokens { get; }

    /// <summary>Whether the block is written in capitals.</summary>
    public bool IsHeadline { get; }

    /// <summary>Whether Every Word Has Its Capital.</summary>
    public bool IsTitleCase { get; }

    public ReadOnlySpan<char> Word(int index) => index >= 0 && index < Tokens.Length ? Text.AsSpan(Tokens[index].Start, Tokens[index].End - Tokens[index].Start) : [];

    public bool Is(int index, NameShape shape) => index >= 0 && index < Tokens.Length && Tokens[index].Shape == shape;

    /// <summary>Whether the word stands on a list; false beyond either end.</summary>
    public bool IsOneOf(int index, WordSet words) => index >= 0 && index < Tokens.Length && words.Holds(Tokens[index].Lists);

    public bool Follows(int index, NameGap gap) => index > 0 && index < Tokens.Length && Tokens[index].Gap == gap;

    public bool IsStart(int index) => IsTitleCase || Tokens[index].IsFirst;

    public ReadOnlySpan<char> Between(int from, int to) => Text.AsSpan(Tokens[from].Start, Tokens[to].End - Tokens[from].Start);

    public TextSpan Span(int from, int to) => TextSpan.FromBounds(Tokens[from].Start, Tokens[to].End);

    private bool IsMostlyCapitals()
    {
        var (letters, capitals) = (0, 0);
        foreach (var c in Text)
        {
            if (char.IsLetter(c)) letters++;
            if (char.IsUpper(c)) capitals++;
        }

        return Tokens.Length > 2 && capitals > HeadlineShare * letters;
    }

    private bool HasCapitalSmallWord()
    {
        for (var i = 1; i < Tokens.Length; i++)
        {
            if (Tokens[i] is { Shape: NameShape.Capital, IsFirst: false, Gap: NameGap.Space } && !IsOneOf(i, NameWords.CapitalArticles) && FunctionWords.IsFrench(Word(i))) return true;
        }

        return false;
    }
}
