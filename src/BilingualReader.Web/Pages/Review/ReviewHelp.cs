using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Engines;
using BilingualReader.Web.Pages.Compare;
using BilingualReader.Web.Pages.Engines;

namespace BilingualReader.Web.Pages.Review;

/// <summary>What an engine has said of a paragraph.</summary>
internal sealed record OtherAnswer(string Engine, string Text);

/// <summary>What stands beside the paragraph that is worked on.</summary>
/// <param name="Article">The article.</param>
/// <param name="Row">The paragraph.</param>
/// <param name="Others">What other engines have said of it before; nothing is asked for it.</param>
/// <param name="Wordings">Words that may be wanted while typing: terms, and texts of engines.</param>
internal sealed record HelpView(ArticleState Article, ReviewRow Row, ImmutableArray<OtherAnswer> Others, ImmutableArray<string> Wordings);

/// <summary>Collects what helps with a paragraph.</summary>
internal sealed class ReviewHelp(ComparisonAnswers answers, EngineBoards engines, EngineRegistry registry)
{
    /// <summary>The help for one paragraph.</summary>
    public async Task<HelpView> OfAsync(ArticleState article, ReviewRow row, CancellationToken cancellationToken)
    {
        var others = await OthersAsync(article, row.State, cancellationToken);
        return new HelpView(article, row, others, [.. row.Ledger.Select(line => line.Match.English).Concat(others.Select(other => other.Text)).Distinct(StringComparer.Ordinal)]);
    }

    private async Task<ImmutableArray<OtherAnswer>> OthersAsync(ArticleState article, BlockState block, CancellationToken cancellationToken)
    {
        var board = await engines.CurrentAsync(cancellationToken);
        var found = ImmutableArray.CreateBuilder<OtherAnswer>();
        if (block is { Human: not null, Machine: { } machine } && machine.Text != block.Target) found.Add(new OtherAnswer(registry.Find(machine.Engine)?.Name ?? machine.Engine.Value, machine.Text));
        foreach (var line in board.Lines.Where(line => line.Status is Core.Translation.EngineReady))
        {
            var ready = (Core.Translation.EngineReady)line.Status;
            var known = await answers.FindAsync(article, [block.Block], new EngineChosen(line.Engine, ready.Version), cancellationToken);
            if (known.GetValueOrDefault(block.Number) is { } answer && answer.Target.Text != block.Target && found.All(other => other.Text != answer.Target.Text)) found.Add(new OtherAnswer(line.Engine.Name, answer.Target.Text));
        }

        return found.ToImmutable();
    }
}
