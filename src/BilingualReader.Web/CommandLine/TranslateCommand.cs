using System.Collections.Immutable;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;
using BilingualReader.Web.CommandLine.Output;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Glossaries;
using BilingualReader.Web.Import;
using BilingualReader.Web.Jobs;
using BilingualReader.Web.Spelling;
using Microsoft.Extensions.Options;

namespace BilingualReader.Web.CommandLine;

/// <summary>
/// The verb <c>translate</c>: one article in, its bilingual form out, nothing stored of it. Where an engine costs money the
/// ledger of spending and the machine cache of the data folder are in force, so that caps hold and nothing is paid for twice.
/// </summary>
internal sealed class TranslateCommand(
    ArticleImporter importer, GlossaryCatalog glossaries, EngineRegistry engines, ArticleTranslator translator, ISpendingGuard spending, IMachineCache cache, RunEstimates estimates, ArticleReach reach, SpellingDictionaries spelling, IOptions<TranslationOptions> options)
{
    /// <summary>Translates and prints; the exit code tells what came of it.</summary>
    public async Task<int> RunAsync(TranslateRequest request, CommandLineConsole console, CancellationToken cancellationToken)
    {
        if (request.Output is { } output && OutputFile.FindObstacle(output) is { } obstacle) return Refuse(console, obstacle);
        var input = await InputFile.ReadAsync(request.Input, console.Input, cancellationToken);
        if (input.Problem is not null) return Refuse(console, input.Problem);
        var outcome = importer.Import(new ImportRequest(input.Bytes, request.Input == "-" ? null : Path.GetFileName(request.Input)));
        if (outcome is not ImportedArticle imported) return Refuse(console, ((ImportRefused)outcome).Reason);
        var terms = LoadGlossaries(request);
        if (FindGlossaryProblem(terms, request) is { } problem) return Refuse(console, problem);
        return await ChooseAsync(request.Engine, cancellationToken) switch
        {
            EngineChosen chosen => await TranslateAsync(imported, terms.For(ArticleId.New(), imported.Article.Metadata), chosen, request, console, cancellationToken),
            NoEngine none => Refuse(console, $"{none.Reason} What to do: {none.Remedy}"),
            _ => throw new InvalidOperationException("Unknown choice."),
        };
    }

    private Task<EngineChoice> ChooseAsync(string? typed, CancellationToken cancellationToken)
    {
        if (typed is null) return engines.ChooseAsync(null, cancellationToken, reach.Default);
        return EngineId.TryParse(typed, out var id)
            ? engines.ChooseAsync(id, cancellationToken, reach.Default)
            : Task.FromResult<EngineChoice>(new NoEngine($"There is no engine \"{typed}\".", "See the verb \"engines\"."));
    }

    private LoadedGlossaries LoadGlossaries(TranslateRequest request) => request switch
    {
        { UsesConfiguredGlossaries: false } => GlossaryLoader.Load(request.Glossaries),
        { Glossaries.IsEmpty: true } => glossaries.Current,
        _ => glossaries.With(request.Glossaries),
    };

    // A bad line is left out and reported by "glossary check"; a named file that is not there at all is a mistake in the call.
    private static string? FindGlossaryProblem(LoadedGlossaries loaded, TranslateRequest request) =>
        request.Glossaries.FirstOrDefault(path => !Path.Exists(path)) is { } missing
            ? $"There is no glossary {missing}."
            : loaded.Problems.FirstOrDefault(problem => problem is { Line: 0, IsError: true } && request.Glossaries.Contains(problem.File)) is { } broken
                ? $"{broken.File}: {broken.Message} {broken.Remedy}"
                : null;

    private async Task<int> TranslateAsync(ImportedArticle imported, Termbase termbase, EngineChosen chosen, TranslateRequest request, CommandLineConsole console, CancellationToken cancellationToken)
    {
        var state = ArticleState.Fold(ArticleId.New(), [Entry(1, new Imported(imported.Article, null, imported.Encoding))])!;
        var numbers = TranslationSelection.Select(state, TranslationScope.Open, termbase);
        var order = OrderFor(state, [.. numbers.Select(number => state.FindBlock(number)!.Block)], termbase, chosen);
        var progress = new ProgressLine(console, numbers.Length, chosen.Engine.Name);
        if (await estimates.EstimateAsync(state, order.Blocks, termbase, chosen, cancellationToken) is { } price) foreach (var sentence in price.Sentences) progress.Report(sentence);
        for (TranslationOrder? next = order; next is not null;)
        {
            EngineGaveUp? gaveUp = null;
            var left = new LeftOver(next.Blocks);
            await foreach (var step in translator.TranslateAsync(next, CancellationToken.None, cancellationToken))
            {
                if (ToEvent(step, next.Engine.Id) is not { } happened)
                {
                    gaveUp = (EngineGaveUp)step;
                    progress.Report(gaveUp.Cause);
                    continue;
                }

                state = state.With(Entry(state.Sequence + 1, happened));
                left.Take(step);
                progress.Advance(step);
            }

            next = gaveUp is null ? null : await FailOverAsync(next, gaveUp, left.Blocks, state, progress, cancellationToken);
        }

        progress.Finish();
        if (state.Translatable.Any(block => block.Failure is { MayBeBilled: true })) progress.Report("What may have been paid for already is sent again after you have answered for it on the page /spending of the web app.");
        var document = BilingualDocument.From(state, imported.Article.Language, chosen, termbase, spelling.English);
        return Write(document, request, console) ?? (document.IsComplete ? ExitCodes.Success : ExitCodes.Incomplete);
    }

    // The next engine takes over what this one did not do, or failed on without being paid; where the settings allow it.
    private async Task<TranslationOrder?> FailOverAsync(TranslationOrder order, EngineGaveUp gaveUp, ImmutableArray<Block> left, ArticleState state, ProgressLine progress, CancellationToken cancellationToken)
    {
        if (!options.Value.Failover || left.IsEmpty || gaveUp.Fault is EngineFault.OverBudget or EngineFault.NotAllowed) return null;
        if (await engines.FindNextAsync(order.Engine.Id, order.Reach, cancellationToken) is not { } next) return null;
        progress.GoOn(left, next.Engine.Name);
        return OrderFor(state, left, order.Termbase, next);
    }

    private TranslationOrder OrderFor(ArticleState state, ImmutableArray<Block> blocks, Termbase termbase, EngineChosen chosen) =>
        new(blocks, termbase, chosen.Engine, chosen.Version, chosen.Engine.Capabilities.Rate is null ? new MemoryMachineCache() : cache)
        {
            Reach = reach.Of(state),
            Spending = spending,
            Run = RunName.Of(state.Id, 0),
            Neighbours = [.. state.Blocks.Where(block => block.Block.Furniture is null).Select(block => block.Block)],
        };

    private static int? Write(BilingualDocument document, TranslateRequest request, CommandLineConsole console)
    {
        var writer = DocumentWriter.For(request.Format);
        if (request.Output is null)
        {
            writer.Write(document, console.Output);
            console.Output.Flush();
            return null;
        }

        return OutputFile.TryWrite(request.Output, stream => writer.Write(document, stream)) is { } problem ? Refuse(console, problem) : null;
    }

    private static JournalEvent? ToEvent(TranslationStep step, EngineId engine) => step switch
    {
        BlockTranslated done => new MachineTranslated(done.Block.Number, done.Target),
        BlockFailed failed => new TranslationFailed(failed.Block.Number, engine, failed.Fault, failed.Cause, failed.MayBeBilled),
        _ => null,
    };

    // Nothing that is printed depends on the time, so that the same input gives the same output.
    private static JournalEntry Entry(long sequence, JournalEvent happened) => new(sequence, DateTimeOffset.UnixEpoch, Actor.System, happened);

    private static int Refuse(CommandLineConsole console, string message)
    {
        console.Error.WriteLine($"error: {message.ReplaceLineEndings(" ")}");
        return ExitCodes.Refused;
    }
}
