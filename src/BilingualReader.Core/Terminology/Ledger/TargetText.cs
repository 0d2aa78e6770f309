using BilingualReader.Core.Terminology.Matching;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Terminology.Ledger;

/// <summary>A target text made ready for searching: folded, with the places where words begin.</summary>
internal sealed class TargetText
{
    private const int FewestHeadlineWords = 3;

    private readonly FoldedText _folded;
    private readonly Dictionary<char, List<int>> _starts = [];

    public TargetText(string target)
    {
        _folded = TextFolding.Fold(target, FoldingOptions.None);
        for (var i = 0; i < Text.Length; i++)
        {
            if (IsWordStart(i)) StartsWith(Text[i]).Add(i);
        }

        IsHeadlineInCapitals = Text.Any(char.IsUpper) && !Text.Any(char.IsLower) && Text.Split(' ').Count(word => word.Any(char.IsLetter)) >= FewestHeadlineWords;
    }

    /// <summary>Whether it is a line of several words in capitals throughout.</summary>
    public bool IsHeadlineInCapitals { get; }

    /// <summary>The folded text.</summary>
    public string Text => _folded.Text;

    /// <summary>The places, in order, where a rendering that begins with the character, in either case, could stand.</summary>
    public IReadOnlyList<int> StartsOf(char first) => _starts.GetValueOrDefault(char.ToLowerInvariant(first)) ?? [];

    /// <summary>The stored text under a span of the folded text.</summary>
    public TextSpan ToStored(TextSpan span) => _folded.ToStored(span);

    // Renderings that begin with a quotation mark or a sign are rare but must be found too: any such character is a start.
    private bool IsWordStart(int i) => Text[i] != ' ' && (!FrenchWordEdges.IsWord(Text[i]) || i == 0 || !FrenchWordEdges.IsWord(Text[i - 1]));

    private List<int> StartsWith(char c)
    {
        var key = char.ToLowerInvariant(c);
        if (_starts.TryGetValue(key, out var starts)) return starts;
        return _starts[key] = [];
    }
}
