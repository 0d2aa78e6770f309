using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Whole;

/// <summary>PARTIAL_FR: a run of French words left standing in the English. Names with small words in them pass: « Place de la Concorde ».</summary>
internal sealed class UntranslatedCheck() : Rule("untranslated", FindingSeverity.Warning, "A run of French words left standing in the English.")
{
    private const int FewestWords = 3;
    private const int FewestFunctionWords = 2;
    private const int FewestContentWords = 3;

    // « de las Casas » is a name.
    private const int ShortWord = 3;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        // A block that was left as it is has a finding of its own.
        if (string.Equals(input.Source, input.Target, StringComparison.Ordinal)) yield break;
        var known = input.Reading.SourceWords.Select(word => word.In(input.Source)).ToHashSet(StringComparer.Ordinal);
        var run = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var word in input.Reading.TargetWords)
        {
            if (IsFrench(word, input, known))
            {
                run.Add(word);
                continue;
            }

            if (IsLeftOver(run, input)) yield return Describe(run, input.Target);
            run.Clear();
        }

        if (IsLeftOver(run, input)) yield return Describe(run, input.Target);
    }

    /// <summary>Whether the word is a small French word, or one that the French has too; what the glossary put there is in order.</summary>
    private static bool IsFrench(TextSpan word, QaInput input, HashSet<string> known) =>
        (FunctionWords.IsFrench(input.Target.AsSpan(word.Start, word.Length)) || known.Contains(word.In(input.Target)))
        && !input.Terms.Any(term => term.Target is { } span && span.Overlaps(word));

    private static bool IsLeftOver(ImmutableArray<TextSpan>.Builder run, QaInput input)
    {
        if (run.Count < FewestWords) return false;
        var target = input.Target;
        var functionWords = run.Count(word => FunctionWords.IsFrench(target.AsSpan(word.Start, word.Length)));
        var contentWords = run.Count(word => word.Length > ShortWord && char.IsLower(target[word.Start]) && !FunctionWords.IsFrench(target.AsSpan(word.Start, word.Length)));
        return functionWords > FewestFunctionWords || functionWords == FewestFunctionWords && contentWords > 0
            || contentWords >= FewestContentWords && functionWords > 0 && input.Source.Contains(Words(run, target), StringComparison.Ordinal);
    }

    private static string Words(ImmutableArray<TextSpan>.Builder run, string target) => TextSpan.FromBounds(run[0].Start, run[^1].End).In(target);

    private Finding Describe(ImmutableArray<TextSpan>.Builder run, string target) =>
        Hold($"French words seem to be left in the English: “{Shorten(Words(run, target))}”.", target: TextSpan.FromBounds(run[0].Start, run[^1].End));
}
