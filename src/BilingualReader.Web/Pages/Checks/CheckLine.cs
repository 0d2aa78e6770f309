using System.Collections.Immutable;
using BilingualReader.Core.Quality;

namespace BilingualReader.Web.Pages.Checks;

/// <summary>One choice of a level.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Words">What a person reads.</param>
/// <param name="IsChosen">Whether it is set.</param>
internal sealed record LevelChoice(string Value, string Words, bool IsChosen);

/// <summary>One check of a page of settings.</summary>
/// <param name="Id">Id of the check.</param>
/// <param name="Description">What it looks for.</param>
/// <param name="Choices">The levels that it may have.</param>
/// <param name="Rate">What it has found; null where that is not shown.</param>
internal sealed record CheckLine(string Id, string Description, ImmutableArray<LevelChoice> Choices, string? Rate)
{
    /// <summary>The checks with the levels that were set for the library.</summary>
    public static ImmutableArray<CheckLine> OfLibrary(CheckSettings settings, CheckCounts counts) =>
        [.. QaChecks.All.Select(check => new CheckLine(check.Id, check.Description, ChoicesOf(settings.Find(check.Id), $"As it comes ({Words(check.Severity)})"), counts.Of(check.Id).Words))];

    /// <summary>The checks with the levels that were set for an article.</summary>
    public static ImmutableArray<CheckLine> OfArticle(CheckSettings article, CheckSettings library) =>
        [.. QaChecks.All.Select(check => new CheckLine(check.Id, check.Description, ChoicesOf(article.Find(check.Id), $"As in the library ({(library.Find(check.Id) is { } level ? Words(level) : Words(check.Severity))})"), null))];

    /// <summary>The settings that a form asks for: those of the checks that it names, changed where it says so.</summary>
    /// <param name="settings">The settings before.</param>
    /// <param name="levels">What the form sent, by id of the check.</param>
    /// <param name="changed">Which checks got another level.</param>
    public static CheckSettings Read(CheckSettings settings, IReadOnlyDictionary<string, string?> levels, out ImmutableArray<(string Check, CheckLevel? Level)> changed)
    {
        var asked = from check in QaChecks.All
                    where levels.ContainsKey(check.Id)
                    let level = LevelOf(levels[check.Id])
                    where level != settings.Find(check.Id)
                    select (check.Id, level);
        changed = [.. asked];
        return changed.Aggregate(settings, (before, change) => before.With(change.Check, change.Level));
    }

    private static ImmutableArray<LevelChoice> ChoicesOf(CheckLevel? level, string none) =>
        [new("", none, level is null), .. Enum.GetValues<CheckLevel>().Select(choice => new LevelChoice(choice.ToString(), char.ToUpperInvariant(Words(choice)[0]) + Words(choice)[1..], choice == level))];

    private static CheckLevel? LevelOf(string? value) => Enum.GetValues<CheckLevel>().Cast<CheckLevel?>().FirstOrDefault(level => level.ToString() == value);

    private static string Words(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "hint",
    };

    private static string Words(CheckLevel level) => level switch
    {
        CheckLevel.Off => "off",
        CheckLevel.Error => "error",
        CheckLevel.Warning => "warning",
        _ => "hint",
    };
}
