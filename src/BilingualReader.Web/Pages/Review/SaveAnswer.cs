using BilingualReader.Core.Journal;
using BilingualReader.Web.Pages.Articles;

namespace BilingualReader.Web.Pages.Review;

/// <summary>What a page that is open is told after it has sent a text.</summary>
/// <param name="Outcome">saved, conflict, blocked, refused or missing.</param>
/// <param name="Version">The version to go on from; 0 when there is none.</param>
/// <param name="State">The state of the paragraph, as a word for class names; empty when there is none.</param>
/// <param name="Words">One sentence for a person.</param>
internal sealed record SaveAnswer(string Outcome, long Version, string State, string Words)
{
    public static SaveAnswer Of(SaveOutcome outcome, TimeProvider time) => outcome switch
    {
        Saved saved => new SaveAnswer("saved", saved.Block.Version, PairWords.Token(saved.Block.Status), $"Saved {ReviewWords.At(time.GetUtcNow(), time)}"),
        SaveConflict conflict => new SaveAnswer("conflict", conflict.Block.Version, PairWords.Token(conflict.Block.Status), "Somebody has changed this paragraph meanwhile: decide which text is to stay."),
        ApprovalBlocked blocked => new SaveAnswer("blocked", blocked.Block.Version, PairWords.Token(blocked.Block.Status), $"Stored, not approved: {blocked.Obstacles[0].Message}"),
        SaveRefused refused => new SaveAnswer("refused", 0, "", refused.Cause),
        _ => new SaveAnswer("missing", 0, "", "There is no such paragraph any more."),
    };
}
