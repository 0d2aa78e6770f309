using System.Collections.Immutable;
using BilingualReader.Core.Journal;
using BilingualReader.Core.Translation;
using BilingualReader.Core.Translation.Repairing;

namespace BilingualReader.Web.Pages.Articles;

/// <summary>How the glossary terms of a paragraph went through its engine, in words.</summary>
internal static class CarriedWords
{
    /// <summary>The sentences for a block; null where a person wrote it, it has no terms, or nobody knows.</summary>
    public static string? Of(BlockState block)
    {
        if (block is not { Human: null, Machine: { } machine }) return null;
        string?[] sentences = [machine.Carried is { IsDefaultOrEmpty: false } carried ? Sentence(carried) : null, OfRepair(machine.Repair)];
        var words = string.Join(' ', sentences.OfType<string>());
        return words.Length == 0 ? null : words;
    }

    /// <summary>What a second call brought; null when there was none.</summary>
    public static string? OfRepair(TermRepair repair) => repair switch
    {
        TermRepair.Done => "Its first answer lost a glossary term; asked once more, it kept more of them.",
        TermRepair.InVain => "Asked once more for the glossary terms that it lost, it gave no better answer.",
        _ => null,
    };

    private static string Sentence(ImmutableArray<TermCarriage> carried)
    {
        var ways = carried.GroupBy(way => way).OrderByDescending(group => group.Count()).ToArray();
        if (ways.Length == 1) return $"Glossary terms: {Way(ways[0].Key)}.";
        return $"Glossary terms: {string.Join("; ", ways.Select(group => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{group.Count()} {Way(group.Key)}")))}.";
    }

    private static string Way(TermCarriage way) => way switch
    {
        TermCarriage.Native => "left to the engine's own glossary",
        TermCarriage.Placeholders => "carried through untouched",
        TermCarriage.Prompt => "told to the model",
        _ => "not told to the engine",
    };
}
