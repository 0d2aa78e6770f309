using System.Globalization;
using BilingualReader.Core.Articles;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>Kinds, states and languages of blocks in words for a page.</summary>
internal static class PairWords
{
    /// <summary>Language tag of every translation.</summary>
    public const string TargetLanguage = "en-GB";

    /// <summary>The word for class names.</summary>
    public static string Token(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "list-item",
        BlockKind.Quote => "quote",
        BlockKind.Caption => "caption",
        _ => "paragraph",
    };

    /// <summary>The word for class names.</summary>
    public static string Token(BlockStatus status) => status switch
    {
        BlockStatus.Translated => "translated",
        BlockStatus.Edited => "edited",
        BlockStatus.Reviewed => "reviewed",
        BlockStatus.Final => "final",
        BlockStatus.Failed => "failed",
        _ => "initial",
    };

    /// <summary>How far a block has come, by whom, and when where that was a person.</summary>
    public static string State(BlockState state, Func<EngineId, string> engineName, TimeZoneInfo zone) => state switch
    {
        { SignedOffAt: { } at, ApprovedBy: var by } => $"final, {ByWhom("approved", by, at, zone)}",
        { ApprovedAt: { } at, ApprovedBy: var by } => ByWhom("approved", by, at, zone),
        { Human: { By: var by, At: var at } } => ByWhom("edited", by, at, zone),
        { Machine: { } machine, ChosenAt: not null } => $"machine translation, {engineName(machine.Engine)}, chosen by a person",
        { Machine: { } machine } => $"machine translation, {engineName(machine.Engine)}",
        { Failure: { } failure } => $"not translated, {engineName(failure.Engine)} failed",
        _ => "not translated",
    };

    private static string ByWhom(string what, Actor? by, DateTimeOffset at, TimeZoneInfo zone) =>
        $"{what} by {by?.Name ?? "a person"}, {TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}";

    /// <summary>English name of a language; the tag itself when it is not known.</summary>
    public static string LanguageName(string tag)
    {
        if (tag is "" or "und") return "language unknown";
        try
        {
            return CultureInfo.GetCultureInfo(tag).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
