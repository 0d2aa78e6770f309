using System.Collections.Frozen;
using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange;
using BilingualReader.Web.Interchange.Merging;
using BilingualReader.Web.Interchange.Reading;

namespace BilingualReader.Web.CommandLine;

/// <summary>The verb <c>import</c>: shows what a returned file changes, and makes the changes when asked to.</summary>
internal sealed class ImportCommand(ArticleFiles files)
{
    public async Task<int> RunAsync(ImportFileRequest request, CommandLineConsole console, CancellationToken cancellationToken)
    {
        var input = await InputFile.ReadAsync(request.Input, console.Input, ReturnedFiles.MostBytes, cancellationToken);
        if (input.Problem is not null) return Refuse(console, input.Problem);
        if (!ArticleId.TryParse(request.Article, out var id)) return Refuse(console, $"There is no article \"{request.Article}\".");
        var reading = await files.PlanAsync(id, input.Bytes, cancellationToken);
        if (reading is FileRefused refused) return Refuse(console, refused.Reason);
        if (reading is not ImportPlan plan) return Refuse(console, $"There is no article \"{request.Article}\".");
        await using (var output = console.OpenText()) await output.WriteAsync(Describe(plan, request));
        if (!request.Applies) return Ending(plan);
        var decisions = new ImportDecisions(request.Sender, request.Approvals, FrozenDictionary<int, ConflictChoice>.Empty);
        return await files.ApplyAsync(plan, decisions, cancellationToken) switch
        {
            Appended => Ending(plan),
            AppendFailed failed => Refuse(console, failed.Cause),
            _ => Refuse(console, "The article was changed at this moment: nothing was imported. Try again."),
        };
    }

    private static int Ending(ImportPlan plan) => plan.Skipped.Any() ? ExitCodes.Incomplete : ExitCodes.Success;

    private static string Describe(ImportPlan plan, ImportFileRequest request)
    {
        var lines = plan.Pairs.Where(pair => pair.IsWorthShowing).SelectMany(pair => Describe(pair, request));
        var sum = string.Create(CultureInfo.InvariantCulture, $"{FileFormats.Of(plan.Format).Words}, {plan.Pairs.Length} paragraphs: {plan.Taken.Count()} changed, {plan.Conflicts.Count()} changed on both sides, {plan.Skipped.Count()} not taken, {plan.Pairs.Sum(pair => pair.Notes.Length)} comments.");
        var ending = request.Applies || plan.IsEmpty ? "" : "Nothing was changed: say --apply to import.\n";
        return $"{string.Concat(lines)}{sum}\n{ending}";
    }

    private static IEnumerable<string> Describe(MergedPair pair, ImportFileRequest request)
    {
        yield return pair.Number == ArticleState.TitleNumber ? "title\n" : string.Create(CultureInfo.InvariantCulture, $"paragraph {pair.Number}\n");
        if (pair.Change is PairChange.Taken or PairChange.Conflict)
        {
            if (pair.Common is { } common) yield return $"  sent out  {Line(common)}\n";
            if (pair.Change == PairChange.Conflict) yield return $"  here now  {Line(pair.Now.Target!)}\n";
            yield return $"  returned  {Line(pair.Target!)}\n";
        }

        if (pair.Change == PairChange.Conflict) yield return "  Changed on both sides: what was returned waits as a proposal.\n";
        if (pair.CanApprove) yield return !request.Approvals ? "  The file says it is approved: that counts with --approvals.\n" : request.Applies ? "  Approved.\n" : "  Would be approved.\n";
        foreach (var note in pair.Notes) yield return $"  comment   {Line(note)}\n";
        foreach (var remark in pair.Remarks) yield return $"  {remark}\n";
    }

    private static string Line(string text) => string.Concat(text.ReplaceLineEndings(" ").Where(letter => !char.IsControl(letter)));

    private static int Refuse(CommandLineConsole console, string message)
    {
        console.Error.WriteLine($"error: {message.ReplaceLineEndings(" ")}");
        return ExitCodes.Refused;
    }
}
