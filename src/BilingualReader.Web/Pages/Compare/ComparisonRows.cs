using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Quality.Spelling;
using BilingualReader.Core.Segments;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Text;
using BilingualReader.Core.Translation;
using BilingualReader.Web.Checks;
using BilingualReader.Web.Pages.Articles;
using Column = BilingualReader.Web.Pages.Compare.ComparisonViews.Column;

namespace BilingualReader.Web.Pages.Compare;

/// <summary>What answers are judged by.</summary>
/// <param name="Termbase">The glossary entries in force for the article.</param>
/// <param name="Checks">The settings of the checks in force for it.</param>
/// <param name="Spelling">The words of English.</param>
internal sealed record ComparisonRules(Termbase Termbase, CheckSettings Checks, EnglishSpelling Spelling);

/// <summary>Builds the rows of a comparison: each answer beside the others, judged by the same ledger and checks.</summary>
internal static class ComparisonRows
{
    /// <summary>One paragraph with every answer.</summary>
    public static ComparisonRow Build(ArticleState article, BlockState block, IReadOnlyList<Column> columns, ComparisonRules rules, TimeZoneInfo zone)
    {
        var terms = PreparedBlock.FindTerms(block.Block, rules.Termbase);
        var known = columns.Select(column => column.Known.GetValueOrDefault(block.Number)).ToArray();
        var cells = columns.Select((column, i) => known[i] is { } answer ? Cell(block, terms, columns, known, i, answer, rules) : Absent(block, column)).ToImmutableArray();
        return new ComparisonRow
        {
            Number = block.Number,
            Name = block.Number == article.Title.Number ? "Title" : $"Paragraph {block.Number}",
            Source = RunRenderer.Render(FrenchTypography.ForDisplay(block.Block.Source), SourceMarks(block.Block, terms)),
            Cells = cells,
            Shown = block.Target is { } target && known.All(answer => answer?.Target.Text != target) ? target : null,
            ShownWords = PairWords.State(block, engine => columns.FirstOrDefault(column => column.Line.Engine.Id == engine)?.Line.Engine.Name ?? engine.Value, zone),
            SetAside = block.SetAside is { Text: var text } && text != block.Target ? text : null,
            IsApproved = block.ApprovedAt is not null,
            IsWritten = block is { Human: not null, ApprovedAt: null },
            Parts = PartsOf(block.Block, columns, known),
            Seal = AnswerSeal.Of(known.Select(answer => answer?.Target.Text ?? "")),
        };
    }

    /// <summary>The parts of a paragraph that the answers have in common, each with the engines' words.</summary>
    public static ImmutableArray<ComparisonPart> PartsOf(Block block, IReadOnlyList<Column> columns, IReadOnlyList<KnownTarget?> known)
    {
        int[] answered = [.. Enumerable.Range(0, columns.Count).Where(i => known[i] is not null)];
        if (answered.Length < 2 || answered.Select(i => known[i]!.Target.Text).Distinct().Count() < 2) return [];
        var parts = AnswerParts.Of(block.Source, [.. answered.Select(i => new PartedAnswer(known[i]!.Target.Text, BlockLedger.SentencesOf(block.Source, known[i]!.Target)))]);
        if (parts.Length < 2) return [];
        return [.. parts.Select(part => new ComparisonPart(part.Source.In(block.Source).Trim(), [.. answered.Select((i, at) => new PartChoice(columns[i].Line.Engine.Id, columns[i].Line.Engine.Name, part.Answers[at].In(known[i]!.Target.Text)))]))];
    }

    private static ComparisonCell Cell(BlockState block, ImmutableArray<TermMatch> terms, IReadOnlyList<Column> columns, KnownTarget?[] known, int at, KnownTarget answer, ComparisonRules rules)
    {
        var (column, text) = (columns[at], answer.Target.Text);
        var ledger = TermLedger.Judge(block.Block.Source, text, terms, BlockLedger.SentencesOf(block.Block.Source, answer.Target));
        var same = Array.FindIndex(known, 0, at, other => other?.Target.Text == text);
        return new ComparisonCell
        {
            Engine = column.Line.Engine.Id,
            EngineName = column.Line.Engine.Name,
            Text = RunRenderer.Render(text, [.. answer.Target.Codes.Select(code => new CodeMark(code)), .. TermMarks(ledger), .. DifferenceMarks(known, at, text)]),
            Terms = ComparisonWords.Terms(ledger),
            HasTermProblem = ledger.Any(line => VerdictWords.IsProblem(line.Verdict)),
            Findings = [.. QaChecks.Run(new QaInput(block.Block.Source, text, ledger) { Spelling = rules.Spelling }, rules.Checks).Where(finding => finding.Check != TrustSummary.TermsCheck && finding.Severity != FindingSeverity.Info)],
            Cost = ComparisonWords.Cost(answer.Cost, column.Line.Engine.Capabilities.Rate),
            IsShown = block.Target == text,
            SameAs = same < 0 ? null : columns[same].Line.Engine.Name,
            Seal = AnswerSeal.Of(text),
        };
    }

    private static ComparisonCell Absent(BlockState block, Column column) => new()
    {
        Engine = column.Line.Engine.Id,
        EngineName = column.Line.Engine.Name,
        Absence = ComparisonWords.Absence(column, block),
    };

    private static IEnumerable<RunMark> SourceMarks(Block block, ImmutableArray<TermMatch> terms) =>
    [
        .. block.Codes.Select(code => new CodeMark(code)),
        .. FrenchTypography.MissingSpaces(block.Source).Select(offset => new GapMark(new TextSpan(offset, 1))),
        .. terms.Select(term => new WantedTermMark(term.Span, null)),
    ];

    private static IEnumerable<RunMark> TermMarks(ImmutableArray<TermOccurrence> ledger) =>
        from line in ledger
        where line.Target is not null
        select new WantedTermMark(line.Target!.Value, line.Verdict);

    // Against the first answer; the first one against the next.
    private static IEnumerable<RunMark> DifferenceMarks(KnownTarget?[] known, int at, string text)
    {
        var first = Array.FindIndex(known, answer => answer is not null);
        var other = at != first ? first : Array.FindIndex(known, at + 1, answer => answer is not null);
        if (other < 0) return [];
        var spans = at != first ? Differences.Between(known[other]!.Target.Text, text).Second : Differences.Between(text, known[other]!.Target.Text).First;
        return spans.Select(span => new DifferenceMark(span));
    }
}
