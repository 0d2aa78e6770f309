using System.Collections.Frozen;
using System.Collections.Immutable;
using BilingualReader.Core.Quality.Checks.Amounts;
using BilingualReader.Core.Quality.Checks.Marks;
using BilingualReader.Core.Quality.Checks.Markup;
using BilingualReader.Core.Quality.Checks.Memory;
using BilingualReader.Core.Quality.Checks.Names;
using BilingualReader.Core.Quality.Checks.Terms;
using BilingualReader.Core.Quality.Checks.Whole;
using BilingualReader.Core.Quality.Checks.Wording;
using BilingualReader.Core.Terminology;

namespace BilingualReader.Core.Quality;

/// <summary>Runs the checks over a translated block.</summary>
public static class QaChecks
{
    private static readonly ImmutableArray<IQaCheck> Telling =
        [new NumbersCheck(), new UnchangedCheck(), new UntranslatedCheck(), new QuotesCheck(), new QuotePairsCheck(), new LengthCheck()];

    /// <summary>The checks, in the order in which findings of one severity are shown.</summary>
    public static ImmutableArray<IQaCheck> All { get; } =
    [
        new EmptyCheck(), new ExtraCheck(), new SlipCheck(), new LoopCheck(),
        new TermsCheck(), new ForbiddenTermsCheck(), new KeptTermsCheck(),
        new NumbersCheck(), new ScaleCheck(), new DateCheck(), new TimeCheck(), new UnitCheck(), new NumberFormatCheck(),
        new UnchangedCheck(), new UntranslatedCheck(), new TargetLanguageCheck(), new NegationCheck(),
        new MarkupCheck(), new LinkCheck(), new StructureCheck(), new AddressCheck(), new CodeCheck(), new UnsafeCheck(), new CorruptCheck(),
        new QuotePairsCheck(), new QuotesCheck(), new LengthCheck(),
        new NameCheck(), new AcronymCheck(), new NameConsistencyCheck(), new TermCaseCheck(), new TermArticlesCheck(),
        new BracketsCheck(), new EndMarkCheck(), new MarkSpacesCheck(), new SpacesCheck(), new MarkupSpaceCheck(), new DoubledWordCheck(), new CapitalsCheck(), new SpellingCheck(),
        new ApprovedOtherwiseCheck(), new UnreadCheck(),
        new HearsayCheck(), new FalseFriendsCheck(), new SentenceCountCheck(), new SourceLanguageCheck(), new MarkupOrderCheck(), new TermOveruseCheck(), new StaleTermsCheck(),
        new SameEnglishCheck(), new CapitalWordsCheck(), new DashCheck(),
    ];

    // Those that look at the rest of the article, or at other articles.
    private static readonly ImmutableArray<IQaCheck> Comparing = [.. All.Where(check => check is SlipCheck or NameConsistencyCheck or SameEnglishCheck or ApprovedOtherwiseCheck)];

    private static readonly ImmutableArray<IQaCheck> Alone = All.RemoveRange(Comparing);

    private static readonly FrozenDictionary<string, int> Places = All.Select((check, place) => (check.Id, place)).ToFrozenDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);

    /// <summary>The check of an id; null when there is none.</summary>
    public static IQaCheck? Find(string id) => All.FirstOrDefault(check => check.Id == id);

    /// <summary>All findings under the settings that checks have by themselves, worst first.</summary>
    public static ImmutableArray<Finding> Run(string source, string target, ImmutableArray<TermOccurrence> terms) =>
        Run(new QaInput(source, target, terms.IsDefault ? [] : terms), CheckSettings.Default);

    /// <summary>All findings under settings, worst first.</summary>
    public static ImmutableArray<Finding> Run(QaInput input, CheckSettings settings)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);
        return Run(InVariety(input, settings), settings, All);
    }

    /// <summary>Findings of the checks for which a block is enough, worst first: they stay the same whatever becomes of the rest of the article.</summary>
    public static ImmutableArray<Finding> RunAlone(QaInput input, CheckSettings settings)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);
        return Run(InVariety(input, settings), settings, Alone);
    }

    /// <summary>Findings of all other checks, worst first: those that compare with the article and with what was approved elsewhere.</summary>
    public static ImmutableArray<Finding> RunComparing(QaInput input, CheckSettings settings)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(settings);
        return Run(InVariety(input, settings), settings, Comparing);
    }

    /// <summary>Findings of <see cref="RunAlone"/> and of <see cref="RunComparing"/> in the order of <see cref="Run(QaInput, CheckSettings)"/>.</summary>
    public static ImmutableArray<Finding> Join(ImmutableArray<Finding> alone, ImmutableArray<Finding> comparing) =>
        comparing.IsEmpty ? alone : [.. alone.Concat(comparing).OrderByDescending(finding => finding.Severity).ThenBy(finding => Places[finding.Check])];

    /// <summary>Findings of the few checks by which one answer of an engine is weighed against another.</summary>
    internal static ImmutableArray<Finding> RunTelling(string source, string target) => Run(new QaInput(source, target, []), CheckSettings.Default, Telling);

    private static QaInput InVariety(QaInput input, CheckSettings settings) =>
        input.IsBritish is null && settings.IsBritish is not null ? input with { IsBritish = settings.IsBritish } : input;

    private static ImmutableArray<Finding> Run(QaInput input, CheckSettings settings, ImmutableArray<IQaCheck> checks) =>
    [
        .. checks.Where(check => settings.Find(check.Id) != CheckLevel.Off)
            .SelectMany(check => check.Check(input))
            .Select(settings.Apply)
            .OfType<Finding>()
            .OrderByDescending(finding => finding.Severity),
    ];
}
