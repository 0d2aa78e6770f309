using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Engines;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>
/// Builds the view of a block once and keeps it as long as the block's state is in memory: a page of a thousand paragraphs
/// is mostly looked up, and the arrival of one paragraph costs one paragraph.
/// </summary>
internal sealed class PairViews(EngineRegistry engines, ArticleFindings articleFindings, TimeProvider time)
{
    private readonly ConditionalWeakTable<BlockState, Built> views = [];
    private readonly ConditionalWeakTable<Termbase, EntryNumbers> entryNumbers = [];

    /// <summary>The view of a block under the glossary entries in force, and under the settings of checks.</summary>
    public PairView For(BlockState block, Termbase termbase, CheckSettings? settings = null)
    {
        var checks = settings ?? CheckSettings.Default;
        if (views.TryGetValue(block, out var built) && ReferenceEquals(built.Termbase, termbase) && built.Checks == checks) return built.View;
        var view = Build(block, termbase, checks);
        views.AddOrUpdate(block, new Built(termbase, checks, view));
        return view;
    }

    private PairView Build(BlockState block, Termbase termbase, CheckSettings checks) => block.Block.Language == ArticleState.SourceLanguage
        ? BuildFrench(block, termbase, checks, entryNumbers.GetValue(termbase, static key => new EntryNumbers(key)))
        : BuildForeign(block.Block);

    private PairView BuildFrench(BlockState state, Termbase termbase, CheckSettings checks, EntryNumbers numbers)
    {
        var (source, target) = (state.Block.Source, state.Target);
        var matches = termbase.Match(source);
        var sentences = BlockLedger.SentencesOf(state);
        var ledger = BlockLedger.Of(state, matches, sentences);
        var findings = target is null ? [] : articleFindings.OfBlockAlone(state, termbase, checks);
        var shown = FrenchTypography.ForDisplay(source);
        return new PairView
        {
            Number = state.Number,
            Kind = state.Block.Kind,
            Level = state.Block.Level,
            Classes = $"{PairWords.Token(state.Block.Kind)} {PairWords.Token(state.Status)}{(state.ApprovedAt is null && HasProblem(ledger, findings) ? " problem" : "")}",
            Source = RunRenderer.Render(shown, SourceMarks(state, matches, ledger, sentences, numbers)),
            StoredSpaces = StoredSpaces.Of(source, shown),
            SourceText = source,
            SourceLanguage = state.Block.Language,
            Target = target is null ? null : RunRenderer.Render(target, TargetMarks(state, ledger, sentences, numbers)),
            TargetLanguage = PairWords.TargetLanguage,
            StateWords = PairWords.State(state, EngineName, time.LocalTimeZone),
            Carried = CarriedWords.Of(state),
            Failure = state.Failure?.Cause,
            MayBeBilled = state.Failure is { MayBeBilled: true },
            Receipt = state.Machine is { Engine: var by } ? ReceiptWords.Of(state, engines.Find(by), EngineName(by), time.LocalTimeZone) : null,
            Errors = [.. findings.Where(finding => finding.Severity == FindingSeverity.Error)],
            Remarks = [.. findings.Where(finding => finding.Severity == FindingSeverity.Warning)],
            Terms = UsesOf(matches, ledger, numbers),
            Links = state.Human is null && state.Machine is { } machine ? LinksOf(machine.Links) : null,
            IsTranslatable = state.IsTranslatable,
            Proposal = state.Proposal,
            Missed = [.. ledger.Where(line => line.Verdict == TermVerdict.Missing).Select(line => new MissedTerm(line.Match.Span, line.Match.Span.In(source), line.Match.English, line.IsAccepted))],
            TargetText = target,
            IsStale = state is { IsDecided: false, Machine: { } made } && made.TermsKey != Termbase.TermsKey(matches),
        };
    }

    private static PairView BuildForeign(Block block)
    {
        var run = RunRenderer.Render(block.Source, block.Codes.Select(code => new CodeMark(code)));
        var note = $"Not French ({PairWords.LanguageName(block.Language)}): shown as it is";
        return new PairView
        {
            Number = block.Number,
            Kind = block.Kind,
            Level = block.Level,
            Classes = $"{PairWords.Token(block.Kind)} foreign",
            Source = run,
            SourceText = block.Source,
            SourceLanguage = block.Language,
            Target = run,
            TargetLanguage = block.Language,
            StateWords = note,
            ForeignNote = note,
            IsTranslatable = false,
        };
    }

    private string EngineName(EngineId id) => engines.Find(id)?.Name ?? id.Value;

    private static bool HasProblem(ImmutableArray<TermOccurrence> ledger, ImmutableArray<Finding> findings) =>
        ledger.Any(line => line.IsProblem) || findings.Any(finding => finding.Severity == FindingSeverity.Error);

    private static IEnumerable<RunMark> SourceMarks(
        BlockState state, ImmutableArray<TermMatch> matches, ImmutableArray<TermOccurrence> ledger, ImmutableArray<SentencePair> sentences, EntryNumbers numbers)
    {
        for (var i = 0; i < sentences.Length; i++) yield return new SentenceMark(sentences[i].Source, i);
        foreach (var code in state.Block.Codes) yield return new CodeMark(code);
        foreach (var offset in FrenchTypography.MissingSpaces(state.Block.Source)) yield return new GapMark(new TextSpan(offset, 1));
        for (var i = 0; i < matches.Length; i++)
            yield return new TermMark(matches[i].Span, numbers[matches[i].Entry], ledger.IsEmpty || ledger[i].IsAccepted ? null : ledger[i].Verdict);
    }

    private static IEnumerable<RunMark> TargetMarks(
        BlockState state, ImmutableArray<TermOccurrence> ledger, ImmutableArray<SentencePair> sentences, EntryNumbers numbers)
    {
        for (var i = 0; i < sentences.Length; i++) yield return new SentenceMark(sentences[i].Target, i);
        foreach (var code in state.TargetCodes) yield return new CodeMark(code);
        foreach (var line in ledger)
            if (line.Target is { } span) yield return new TermMark(span, numbers[line.Match.Entry], line.Verdict);
    }

    private static ImmutableArray<TermUse> UsesOf(ImmutableArray<TermMatch> matches, ImmutableArray<TermOccurrence> ledger, EntryNumbers numbers) =>
        [.. matches.Select((match, i) => new TermUse(match.Entry, numbers[match.Entry], ledger.IsEmpty ? null : ledger[i].Verdict, !ledger.IsEmpty && ledger[i].IsAccepted))];

    private static string? LinksOf(ImmutableArray<WordLink> links) => links.IsEmpty ? null : string.Join(' ', links.Select(link =>
        string.Create(CultureInfo.InvariantCulture, $"{link.Source.Start},{link.Source.Length},{link.Target.Start},{link.Target.Length}")));

    private sealed record Built(Termbase Termbase, CheckSettings Checks, PairView View);

    private sealed class EntryNumbers(Termbase termbase)
    {
        private readonly Dictionary<TermPair, int> numbers = NumbersOf(termbase.Entries);

        public int this[TermPair entry] => numbers.GetValueOrDefault(entry);

        private static Dictionary<TermPair, int> NumbersOf(ImmutableArray<TermPair> entries)
        {
            var numbers = new Dictionary<TermPair, int>(entries.Length, ReferenceEqualityComparer.Instance);
            for (var i = 0; i < entries.Length; i++) numbers[entries[i]] = i + 1;
            return numbers;
        }
    }
}
