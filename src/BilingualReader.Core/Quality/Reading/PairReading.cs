using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Reading;

/// <summary>What several checks read in the two texts of a block, each read once and when it is first asked for.</summary>
internal sealed class PairReading(string source, string target)
{
    private ImmutableArray<TextSpan> _sourceWords;
    private ImmutableArray<TextSpan> _targetWords;
    private ImmutableArray<NumberMention> _sourceNumbers;
    private ImmutableArray<NumberMention> _targetNumbers;

    public string Source => source;

    public string Target => target;

    /// <summary>Words of the French.</summary>
    public ImmutableArray<TextSpan> SourceWords => _sourceWords.IsDefault ? _sourceWords = TextWords.Read(source) : _sourceWords;

    /// <summary>Words of the English.</summary>
    public ImmutableArray<TextSpan> TargetWords => _targetWords.IsDefault ? _targetWords = TextWords.Read(target) : _targetWords;

    /// <summary>Numbers of the French.</summary>
    public ImmutableArray<NumberMention> SourceNumbers => _sourceNumbers.IsDefault ? _sourceNumbers = NumberReader.Read(source, "fr") : _sourceNumbers;

    /// <summary>Numbers of the English.</summary>
    public ImmutableArray<NumberMention> TargetNumbers => _targetNumbers.IsDefault ? _targetNumbers = NumberReader.Read(target, "en") : _targetNumbers;
}
