using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using BilingualReader.Core.Journal;

namespace BilingualReader.Web.Storage.Json;

/// <summary>The names by which kinds of events are stored. A name once written to a disk never changes its meaning.</summary>
internal static class EventKinds
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = new Dictionary<string, JsonTypeInfo>(StringComparer.Ordinal)
    {
        ["imported"] = StorageJson.Instance.Imported,
        ["metadata-corrected"] = StorageJson.Instance.MetadataCorrected,
        ["reach-allowed"] = StorageJson.Instance.ReachAllowed,
        ["furniture-toggled"] = StorageJson.Instance.FurnitureToggled,
        ["translation-requested"] = StorageJson.Instance.TranslationRequested,
        ["translation-stopped"] = StorageJson.Instance.TranslationStopped,
        ["machine-translated"] = StorageJson.Instance.MachineTranslated,
        ["machine-chosen"] = StorageJson.Instance.MachineChosen,
        ["terms-replaced"] = StorageJson.Instance.TermsReplaced,
        ["occurrence-accepted"] = StorageJson.Instance.OccurrenceAccepted,
        ["change-proposed"] = StorageJson.Instance.ChangeProposed,
        ["proposal-declined"] = StorageJson.Instance.ProposalDeclined,
        ["translation-failed"] = StorageJson.Instance.TranslationFailed,
        ["edited"] = StorageJson.Instance.Edited,
        ["approved"] = StorageJson.Instance.Approved,
        ["block-split"] = StorageJson.Instance.BlockSplit,
        ["blocks-joined"] = StorageJson.Instance.BlocksJoined,
        ["signed-off"] = StorageJson.Instance.SignedOff,
        ["commented"] = StorageJson.Instance.Commented,
        ["comment-resolved"] = StorageJson.Instance.CommentResolved,
        ["finding-dismissed"] = StorageJson.Instance.FindingDismissed,
        ["finding-reopened"] = StorageJson.Instance.FindingReopened,
        ["check-set"] = StorageJson.Instance.CheckSet,
        ["unapproved"] = StorageJson.Instance.Unapproved,
        ["time-spent"] = StorageJson.Instance.TimeSpent,
        ["error-marked"] = StorageJson.Instance.ErrorMarked,
        ["error-unmarked"] = StorageJson.Instance.ErrorUnmarked,
        ["text-judged"] = StorageJson.Instance.TextJudged,
        ["deleted"] = StorageJson.Instance.Deleted,
        ["restored"] = StorageJson.Instance.Restored,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = ByName.ToFrozenDictionary(pair => pair.Value.Type, pair => pair.Key);

    /// <summary>The contract of a kind; null for a kind that this version does not know.</summary>
    public static JsonTypeInfo? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The name of an event's kind; throws <see cref="ArgumentException"/> for one that is not to be stored.</summary>
    public static string NameOf(JournalEvent happened) => Names.TryGetValue(happened.GetType(), out var name)
        ? name
        : throw new ArgumentException($"An event of type {happened.GetType().Name} cannot be stored.", nameof(happened));
}
