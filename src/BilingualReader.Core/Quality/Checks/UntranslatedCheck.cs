using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks;

/// <summary>A run of French words left standing in the English. Names with small words in them pass: « Place de la Concorde ».</summary>
internal sealed class UntranslatedCheck : IQaCheck
{
    private const int FewestWords = 3;
    private const int FewestFunctionWords = 2;
    private const int LongestShown = 80;

    public string Id => "untranslated";

    public string Description => "A run of French words left standing in the English.";

    public FindingSeverity Severity => FindingSeverity.Warning;

    public IEnumerable<Finding> Check(QaInput input)
    {
        // A block that was left as it is has a finding of its own.
        if (string.Equals(input.Source, input.Target, StringComparison.Ordinal)) yield break;
        var known = SourceWords(input.Source);
        var run = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var word in TextWords.Read(input.Target))
        {
            if (IsFrench(word, input, known))
            {
                run.Add(word);
                continue;
            }

            if (IsLeftOver(run, input.Target)) yield return Describe(run, input.Target);
            run.Clear();
        }

        if (IsLeftOver(run, input.Target)) yield return Describe(run, input.Target);
    }

    private static HashSet<string> SourceWords(string source) =>
        TextWords.Read(source).Select(word => word.In(source)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the word is a small French word, or one that the French has too; what the glossary put there is in order.</summary>
    private static bool IsFrench(TextSpan word, QaInput input, HashSet<string> known) =>
        (FunctionWords.IsFrench(input.Target.AsSpan(word.Start, word.Length)) || known.Contains(word.In(input.Target)))
        && !input.Terms.Any(term => term.Target is { } span && span.Overlaps(word));

    private static bool IsLeftOver(ImmutableArray<TextSpan>.Builder run, string target)
    {
        if (run.Count < FewestWords) return false;
        var functionWords = run.Count(word => FunctionWords.IsFrench(target.AsSpan(word.Start, word.Length)));
        var contentWords = run.Count(word => char.IsLower(target[word.Start]) && !FunctionWords.IsFrench(target.AsSpan(word.Start, word.Length)));
        return functionWords > FewestFunctionWords || functionWords == FewestFunctionWords && contentWords > 0;
    }

    private Finding Describe(ImmutableArray<TextSpan>.Builder run, string target)
    {
        var words = TextSpan.FromBounds(run[0].Start, run[^1].End).In(target);
        var shown = words.Length <= LongestShown ? words : string.Concat(words.AsSpan(0, LongestShown).TrimEnd(), "…");
        return new Finding(Id, FindingSeverity.Warning, $"French words seem to be left in the English: “{shown}”.");
    }
}
