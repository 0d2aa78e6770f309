using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;
using BilingualReader.Core.Terminology;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Interchange.Merging;

/// <summary>What stands against the approval of a text: the same here as where a person approves by hand.</summary>
internal static class ApprovalObstacle
{
    /// <summary>The first error that nobody has dismissed, in its words; null when nothing stands against it.</summary>
    public static string? Find(BlockState block, string target, Termbase termbase)
    {
        var terms = TermLedger.Judge(block.Block.Source, target, PreparedBlock.FindTerms(block.Block, termbase));
        return QaChecks.Run(block.Block.Source, target, terms)
            .FirstOrDefault(finding => finding.Severity == FindingSeverity.Error && !block.Dismissals.Any(dismissal => dismissal.Finding == finding.KeyIn(block.Block.Source, target)))?
            .Message;
    }
}
