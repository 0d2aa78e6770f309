using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BilingualReader.Core.Journal;
using BilingualReader.Web.Interchange.Reading;

namespace BilingualReader.Web.Interchange.Merging;

/// <summary>What a person decides on a paragraph that both sides changed.</summary>
internal enum ConflictChoice
{
    /// <summary>Nothing yet: the sender's text waits as a proposal.</summary>
    Later,
    Ours,
    Theirs,
}

/// <summary>What a person decides on a returned file.</summary>
/// <param name="Sender">Who sent it; null or blank for a person without a name.</param>
/// <param name="Approvals">Whether what the file says is reviewed or final counts here.</param>
/// <param name="Conflicts">By number of the block.</param>
internal sealed record ImportDecisions(string? Sender, bool Approvals, FrozenDictionary<int, ConflictChoice> Conflicts);

/// <summary>What a returned file means for an article, pair by pair; nothing is changed yet.</summary>
/// <param name="State">The article that it was held against.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="Pairs">Every pair of the file, in the order of the article.</param>
internal sealed record ImportPlan(ArticleState State, FileFormat Format, ImmutableArray<MergedPair> Pairs) : FileReading
{
    public IEnumerable<MergedPair> Taken => Of(PairChange.Taken);

    public IEnumerable<MergedPair> Conflicts => Of(PairChange.Conflict);

    public IEnumerable<MergedPair> Skipped => Of(PairChange.Skipped);

    /// <summary>Whether importing could change anything.</summary>
    public bool IsEmpty => Pairs.All(pair => pair.Change is PairChange.None or PairChange.Skipped && pair.Notes.IsEmpty && !pair.CanApprove);

    /// <summary>The events of the whole import, to be appended in one piece.</summary>
    public ImmutableArray<JournalEvent> EventsFor(ImportDecisions decisions) => [.. Pairs.SelectMany(pair => EventsFor(pair, decisions))];

    private IEnumerable<MergedPair> Of(PairChange change) => Pairs.Where(pair => pair.Change == change);

    private static IEnumerable<JournalEvent> EventsFor(MergedPair pair, ImportDecisions decisions)
    {
        var choice = decisions.Conflicts.GetValueOrDefault(pair.Number);
        var isTaken = pair.Change == PairChange.Taken || (pair.Change == PairChange.Conflict && choice == ConflictChoice.Theirs);
        if (isTaken) yield return new Edited(pair.Number, pair.Target!) { Codes = pair.Codes.IsEmpty ? null : pair.Codes };
        if (pair.Change == PairChange.Conflict && choice == ConflictChoice.Later) yield return new ChangeProposed(pair.Number, pair.Target!, ReasonOf(decisions.Sender));
        if (decisions.Approvals && pair.CanApprove && (isTaken || pair.Change == PairChange.None))
        {
            yield return new Approved(pair.Number);
            if (pair.CanSignOff) yield return new SignedOff(pair.Number);
        }

        foreach (var note in pair.Notes) yield return new Commented(pair.Number, CommentId(pair.Number, note), note);
    }

    private static string ReasonOf(string? sender) => $"{Actor.Person(sender).Name ?? "Somebody"} sent another wording in a file, while this one was changed here.";

    // The same remark in a file that is taken twice is the same comment.
    private static string CommentId(int number, string note) =>
        "f" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number}\n{note}"))))[..16];
}
