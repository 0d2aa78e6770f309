using BilingualReader.Core.Quality.Reading;

namespace BilingualReader.Core.Quality.Checks.Amounts;

/// <summary>UNIT: a unit or a currency that the English lost, or exchanged for another without converting the number.</summary>
internal sealed class UnitCheck() : Rule("units", FindingSeverity.Warning, "A unit or a currency that the English lost, or changed without the number.")
{
    public override IEnumerable<Finding> Check(QaInput input)
    {
        var reading = input.Reading;
        var french = MeasureUnits.ReadFrench(input.Source, reading.SourceNumbers);
        if (french.IsEmpty) yield break;
        var english = MeasureUnits.ReadEnglish(input.Target, reading.TargetNumbers);
        foreach (var measure in french)
        {
            var turned = english.FirstOrDefault(other => other.Unit != measure.Unit && other.Unit.Dimension == measure.Unit.Dimension && HasSameFigures(input, measure, other));
            if (turned is null || french.Any(own => own.Unit == turned.Unit) || english.Any(other => other.Unit == measure.Unit && HasSameFigures(input, measure, other))) continue;
            yield return Hold($"“{Name(measure.Span, input.Source)}” became “{Name(turned.Span, input.Target)}”: another unit with the same number.", measure.Span, turned.Span);
        }

        foreach (var measure in french.DistinctBy(measure => measure.Unit))
        {
            if (english.Any(other => other.Unit == measure.Unit) || MeasureUnits.IsNamedInEnglish(measure.Unit, input.Target, reading.TargetWords)) continue;
            if (!english.Any(other => other.Unit.Dimension == measure.Unit.Dimension && !french.Any(own => own.Unit == other.Unit))) yield return Hold($"The English does not have the unit of “{Name(measure.Span, input.Source)}”.", measure.Span);
        }
    }

    private static bool HasSameFigures(QaInput input, MeasureMention measure, MeasureMention other) =>
        input.Reading.SourceNumbers.First(number => number.Span == measure.Figures).Values.Intersect(input.Reading.TargetNumbers.First(number => number.Span == other.Figures).Values).Any();
}
