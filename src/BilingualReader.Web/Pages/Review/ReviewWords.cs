using System.Globalization;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Quality;

namespace BilingualReader.Web.Pages.Review;

/// <summary>States, versions and findings in words for a reviewer.</summary>
internal static class ReviewWords
{
    /// <summary>Whether a machine says something else by now than what a person has begun with.</summary>
    public static bool HasNewMachine(BlockState block) =>
        block is { Human: not null, Machine: { } machine } && machine.Text != block.Basis?.Text && machine.Text != block.Target;

    /// <summary>A state in one word.</summary>
    public static string State(BlockStatus status) => status switch
    {
        BlockStatus.Translated => "Machine",
        BlockStatus.Edited => "Edited",
        BlockStatus.Reviewed => "Approved",
        BlockStatus.Final => "Final",
        BlockStatus.Failed => "Failed",
        _ => "Not translated",
    };

    /// <summary>What a step of the history is.</summary>
    public static string Kind(VersionKind kind) => kind switch
    {
        VersionKind.Machine => "Machine translation",
        VersionKind.Chosen => "Machine translation, chosen",
        VersionKind.TermsReplaced => "Terms replaced",
        VersionKind.Edited => "Edited",
        VersionKind.Approved => "Approved",
        VersionKind.Unapproved => "Approval taken back",
        VersionKind.SignedOff => "Final",
        _ => "Cut or joined",
    };

    /// <summary>Who did something.</summary>
    public static string By(Actor actor) => actor.Name ?? actor.Value switch
    {
        "reader" => "a person",
        "system" => "the app",
        var other when other.StartsWith("engine:", StringComparison.Ordinal) => other["engine:".Length..],
        var other => other,
    };

    /// <summary>The word before a finding, so that colour is not all that tells it.</summary>
    public static string Severity(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "Error",
        FindingSeverity.Warning => "Warning",
        _ => "Note",
    };

    /// <summary>A moment as a person reads it, in the zone of this machine.</summary>
    public static string At(DateTimeOffset at, TimeProvider time) =>
        TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("d MMM yyyy, HH:mm", CultureInfo.GetCultureInfo("en-GB"));
}
