using System.Collections.Immutable;
using System.Globalization;
using BilingualReader.Core.Annotation;
using BilingualReader.Core.Translation;
using BilingualReader.Core.WorkReports;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Glossaries;

namespace BilingualReader.Web.Pages.Work;

/// <summary>The score of what was judged, in words.</summary>
internal sealed record ScoreLine(string Whose, string Words, string Errors, string Points, string Verdict);

/// <summary>Figures of work in words.</summary>
internal sealed class WorkWords(EngineRegistry engines, GlossaryCatalog catalog)
{
    private const int RevisionLetters = 8;

    public string EngineName(string id) => id.Length == 0 ? "No engine" : EngineId.TryParse(id, out var known) ? engines.Find(known)?.Name ?? id : id;

    public string GlossaryName(string revision) => revision.Length == 0
        ? "No engine"
        : $"version {(revision.Length > RevisionLetters ? revision[..RevisionLetters] : revision)}{(revision == catalog.Current.Termbase.Revision ? ", in force now" : "")}";

    /// <summary>A line for each whose text was judged.</summary>
    public ImmutableArray<ScoreLine> ScoresOf(WorkSum sum, ErrorScale scale) =>
        [.. sum.ScoresByEngine(scale).Select(one => LineOf(one.Engine is { } engine ? EngineName(engine.Value) : "Persons", one.Score))];

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Rate(double? rate) => rate is { } known ? string.Create(CultureInfo.InvariantCulture, $"{100 * known:0.0} %") : "–";

    public static string Speed(double? wordsAnHour) => wordsAnHour is { } known ? known.ToString("N0", CultureInfo.InvariantCulture) : "–";

    public static string Time(long seconds) => seconds switch
    {
        0 => "–",
        < 60 => $"{Number(seconds)} s",
        < 3600 => $"{Number((seconds + 30) / 60)} min",
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600d:#,0.0} h"),
    };

    public static string Count(long count, string one, string many) => count == 1 ? $"1 {one}" : $"{Number(count)} {many}";

    private static ScoreLine LineOf(string whose, ErrorScore score) => new(
        whose, Number(score.Words), ErrorsOf(score.Errors), score.PerThousand is { } points ? Number(Math.Round(points, 2)) : "–", VerdictOf(score));

    private static string ErrorsOf(ErrorTally errors)
    {
        (int Count, string Name)[] kinds = [(errors.Critical, "critical"), (errors.Major, "major"), (errors.Minor, "minor"), (errors.Neutral, "neutral")];
        return errors.All == 0 ? "none" : string.Join(", ", kinds.Where(kind => kind.Count > 0).Select(kind => $"{Number(kind.Count)} {kind.Name}"));
    }

    private static string VerdictOf(ErrorScore score) => score.Verdict switch
    {
        ErrorVerdict.Passes => $"passes: at most {Number(score.Scale.PassLine)}",
        ErrorVerdict.Fails => $"fails: more than {Number(score.Scale.PassLine)}",
        _ => $"none under {Number(score.Scale.SmallestSample)} words",
    };
}
