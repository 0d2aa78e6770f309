using System.Collections.Immutable;
using BilingualReader.Core.Text;

namespace BilingualReader.Core.Quality.Checks.Amounts;

/// <summary>
/// NUM: numbers in figures whose value the other side does not have. Words and Roman figures on the other side answer figures;
/// numbers that are themselves in words are never held against anybody.
/// </summary>
internal sealed class NumbersCheck() : Rule("numbers", FindingSeverity.Error, "A number whose value the other side does not have.")
{
    private const int MostNamed = 3;

    public override IEnumerable<Finding> Check(QaInput input)
    {
        var source = input.Reading.SourceNumbers;
        var target = input.Reading.TargetNumbers;
        var missing = NumberTolerance.FindUnanswered(source, new NumberSide(input.Source, source), new NumberSide(input.Target, target));
        var added = NumberTolerance.FindUnanswered(target, new NumberSide(input.Target, target), new NumberSide(input.Source, source));
        if (NumberTolerance.AreConversions(missing, input.Source, added, input.Target)) yield break;
        if (!missing.IsEmpty) yield return Hold($"The French has {Name(missing, input.Source)}, which the English does not have.") with { Source = [.. missing.Select(mention => mention.Span)] };
        if (!added.IsEmpty) yield return Hold($"The English has {Name(added, input.Target)}, which the French does not have.") with { Target = [.. added.Select(mention => mention.Span)] };
    }

    private static string Name(ImmutableArray<NumberMention> mentions, string text)
    {
        var names = mentions.Select(mention => $"“{mention.Span.In(text)}”").Distinct().ToList();
        var named = string.Join(", ", names.Take(MostNamed));
        var word = names.Count == 1 ? "the number" : "the numbers";
        return names.Count > MostNamed ? $"{word} {named} and others" : $"{word} {named}";
    }
}
